package org.sijil.language;

import java.util.Set;

/**
 * One way to read a written word: what is left when clitics are taken off.
 *
 * @param text the folded remainder
 * @param proclitic what was taken off the front, empty text when nothing was
 * @param definite whether the article was among it
 * @param enclitic what was taken off the end, empty text when nothing was
 * @param verbal whether a verb may stand behind what was taken off the front
 */
public record Form(String text, String proclitic, boolean definite, String enclitic, boolean verbal) {

    /** Whether one of the words, such as an "and", clings to its front. */
    public boolean follows(Set<String> words) {
        return words.stream().anyMatch(proclitic::startsWith);
    }

    static Form whole(String folded) {
        return new Form(folded, "", false, "", true);
    }
}
