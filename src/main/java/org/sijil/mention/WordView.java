package org.sijil.mention;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The folded words of a document, one of them read in another form. */
final class WordView extends AbstractList<String> implements RandomAccess {

    private final String[] words;
    private int at = -1;
    private String form = "";

    WordView(List<String> words) {
        this.words = words.toArray(String[]::new);
    }

    /** The same words with {@code form} standing at {@code index}. */
    WordView reading(int index, String form) {
        this.at = index;
        this.form = form;
        return this;
    }

    @Override
    public String get(int index) {
        return index == at ? form : words[index];
    }

    @Override
    public int size() {
        return words.length;
    }
}
