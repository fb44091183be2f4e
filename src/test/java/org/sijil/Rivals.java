package org.sijil;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does things at the same time. */
public final class Rivals {

    private Rivals() {}

    /** What is to be done; it may fail in any way. */
    public interface Deed<T> {
        T of(int number) throws Exception;
    }

    /**
     * Does a deed so many times from so many threads; fails when one of them does.
     *
     * @return what each gave, in the order of their numbers, which start at 0
     */
    public static <T> List<T> run(int threads, int times, Deed<T> deed) throws Exception {
        IntFunction<Callable<T>> call = number -> () -> deed.of(number);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> all = new ArrayList<>();
            for (Future<T> each :
                    pool.invokeAll(IntStream.range(0, times).mapToObj(call).toList())) {
                all.add(each.get());
            }
            return all;
        } finally {
            pool.shutdown();
        }
    }
}
