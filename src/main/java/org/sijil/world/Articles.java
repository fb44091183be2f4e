package org.sijil.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The articles that place names of some countries open with, and that reporting leaves out now and then. */
final class Articles {

    /** What is left of a name must be at least so long, or it says too little. */
    private static final int SHORTEST_REST = 3;

    private final List<Article> articles;

    /** @param glued whether it is written as one with the word that follows */
    private record Article(Set<String> countries, boolean glued, Set<String> words) {}

    /** @param lines countries, {@code glued} or {@code word}, the articles; the first and last separated by | */
    Articles(List<PlaceFiles.Line> lines) {
        articles = lines.stream()
                .map(line ->
                        new Article(Set.copyOf(line.names(0)), line.cell(1).equals("glued"), Set.copyOf(line.names(2))))
                .toList();
    }

    /** A folded name without its article. */
    Optional<String> without(String name, String country) {
        return articles.stream()
                .filter(article -> article.countries().contains(country))
                .flatMap(article -> article.words().stream().map(word -> article.glued() ? word : word + " "))
                .filter(opening -> name.startsWith(opening) && name.length() >= opening.length() + SHORTEST_REST)
                .map(opening -> name.substring(opening.length()))
                .findFirst();
    }
}
