package org.sijil.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made of a key, remembered for the keys asked for lately. There are two generations: when the young one is full
 * it becomes the old one, and what is asked for again moves on. Safe for any number of threads.
 */
public final class Recent<K, V> {

    private final int most;
    private final Function<K, V> maker;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = Map.of();

    /**
     * @param most size of a generation
     * @param maker makes the value of a key, the same one each time
     */
    public Recent(int most, Function<K, V> maker) {
        this.most = most;
        this.maker = maker;
    }

    public V get(K key) {
        V value = young.get(key);
        return value != null ? value : moved(key, maker);
    }

    /** @param made makes the value of the key where it takes more than the key to do so, the same one each time */
    V get(K key, Function<K, V> made) {
        V value = young.get(key);
        return value != null ? value : moved(key, made);
    }

    private V moved(K key, Function<K, V> made) {
        V value = old.get(key);
        if (value == null) {
            value = made.apply(key);
        }
        if (young.size() >= most) {
            turn();
        }
        young.put(key, value);
        return value;
    }

    private synchronized void turn() {
        if (young.size() >= most) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }
}
