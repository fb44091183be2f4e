package org.sijil.language;

import java.util.List;

/** A part of a phrase made ready for matching: it knows what comes after it. */
abstract class Node {

    /** The end of every phrase. */
    static final Node END = new Node() {
        @Override
        void walk(PhraseMatcher matcher, int at) {
            matcher.found(at);
        }

        @Override
        boolean mayBegin(PhraseMatcher matcher, int at) {
            return true;
        }
    };

    /** Goes on from here in every way that fits. */
    abstract void walk(PhraseMatcher matcher, int at);

    /** Whether it can begin at a token, told by its first part alone; most options fail here at little cost. */
    abstract boolean mayBegin(PhraseMatcher matcher, int at);

    /** The bits of the words that it may begin with, as {@link WordSet} has them; all of them where other things may begin it. */
    long opening() {
        return -1;
    }

    /** How many steps it takes to find that it cannot begin somewhere, which count as if they were taken. */
    int stepsToFail() {
        return 1;
    }

    /** One word of a set. */
    static final class Word extends Node {
        private final WordSet words;
        private final long signature;
        private final Node next;

        Word(WordSet words, Node next) {
            this.words = words;
            this.signature = words.signature();
            this.next = next;
        }

        private boolean isAt(PhraseMatcher matcher, int at) {
            return (signature & matcher.signature(at)) != 0 && words.containsAny(matcher.words(at));
        }

        @Override
        long opening() {
            return signature;
        }

        @Override
        void walk(PhraseMatcher matcher, int at) {
            if (at >= matcher.limit()) {
                return;
            }
            if (isAt(matcher, at)) {
                matcher.walk(next, at + 1);
            } else {
                matcher.walkPastQuote(this, at);
            }
        }

        @Override
        boolean mayBegin(PhraseMatcher matcher, int at) {
            return at < matcher.limit() && (isAt(matcher, at) || matcher.mayStepOver(at));
        }
    }

    /** A mention, kept under a name. */
    static final class Slot extends Node {
        private final int kind;
        private final String name;
        private final Node next;

        Slot(int kind, String name, Node next) {
            this.kind = kind;
            this.name = name;
            this.next = next;
        }

        @Override
        void walk(PhraseMatcher matcher, int at) {
            if (at >= matcher.limit()) {
                return;
            }
            for (Chart.Item item : matcher.mentions(kind, at)) {
                matcher.bind(name, item);
                matcher.walk(next, item.end());
                matcher.unbind();
            }
            matcher.walkPastQuote(this, at);
        }

        @Override
        boolean mayBegin(PhraseMatcher matcher, int at) {
            return at < matcher.limit() && (!matcher.mentions(kind, at).isEmpty() || matcher.mayStepOver(at));
        }
    }

    /** Any words up to a number of them. */
    static final class Gap extends Node {
        private final int longest;
        private final Node next;

        Gap(int longest, Node next) {
            this.longest = longest;
            this.next = next;
        }

        @Override
        void walk(PhraseMatcher matcher, int at) {
            int last = Math.min(at + longest, matcher.limit());
            for (int end = at; end <= last; end++) {
                int before = matcher.end();
                if (next.mayBegin(matcher, end)) {
                    matcher.walk(next, end);
                } else {
                    matcher.fail(next);
                }
                if (matcher.end() > before || end < matcher.limit() && matcher.isMark(end)) {
                    return;
                }
            }
        }

        @Override
        boolean mayBegin(PhraseMatcher matcher, int at) {
            return true;
        }
    }

    /** One of several ways on, each with what comes after the choice. */
    static final class Choice extends Node {
        private final Node[] options;
        private final long opening;
        private final Node without;

        /** @param without what follows when no option is taken, which is the choice itself where one must be */
        Choice(List<Node> options, Node without) {
            this.options = options.toArray(Node[]::new);
            this.opening = options.stream().mapToLong(Node::opening).reduce(0, (one, two) -> one | two);
            this.without = without;
        }

        @Override
        void walk(PhraseMatcher matcher, int at) {
            boolean any = at < matcher.limit() && (opening & matcher.signature(at)) != 0
                    || opening == -1
                    || matcher.mayStepOver(at);
            for (int i = 0; any && i < options.length; i++) {
                if (options[i].mayBegin(matcher, at)) {
                    matcher.walk(options[i], at);
                }
            }
            if (without != null) {
                matcher.walk(without, at);
            }
        }

        @Override
        boolean mayBegin(PhraseMatcher matcher, int at) {
            return true;
        }
    }

    /** Several parts in a row, entered at the first of them. */
    static final class Sequence extends Node {
        private final Node first;

        Sequence(Node first) {
            this.first = first;
        }

        @Override
        long opening() {
            return first.opening();
        }

        @Override
        int stepsToFail() {
            return 1 + first.stepsToFail();
        }

        @Override
        void walk(PhraseMatcher matcher, int at) {
            matcher.walk(first, at);
        }

        @Override
        boolean mayBegin(PhraseMatcher matcher, int at) {
            return first.mayBegin(matcher, at);
        }
    }
}
