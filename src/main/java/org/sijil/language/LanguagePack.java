package org.sijil.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sijil.text.Asides;
import org.sijil.text.Segmenter;
import org.sijil.text.Token;

/** What one language says: the folder {@code language/<code>} in memory. Immutable, shared by all threads. */
public final class LanguagePack {

    private static final String ORTHOGRAPHY = "orthography";

    private static final String INFLECTION = "inflection";

    /** Words whose readings are remembered. */
    private static final int MOST_READINGS = 1 << 14;

    private final String code;
    private final Fields orthography;
    private final Clitics clitics;
    private final Segmenter segmenter;
    private final Map<String, Lexicon> lexicons = new TreeMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final WordLists words = new WordLists();
    private final Set<String> vocabulary = new HashSet<>();
    private final AtomicInteger facts = new AtomicInteger();
    private final AtomicInteger notes = new AtomicInteger();
    private final Symbols symbols = new Symbols();
    private final List<Lexicon> inOrder = new ArrayList<>();
    private final Recent<String, Reading> readings = new Recent<>(MOST_READINGS, folded -> read(folded, false));
    private final Recent<String, Reading> written = new Recent<>(MOST_READINGS, this::reading);

    private LanguagePack(String code) {
        this.code = code;
        String folder = "language/" + code + "/";
        String file = folder + ORTHOGRAPHY + ".yaml";
        this.orthography = new Fields(file, ORTHOGRAPHY, DataFiles.yaml(file));
        this.clitics = new Clitics(file, orthography);
        this.segmenter = segmenter(orthography);
        Inflection inflection = new Inflection(folder + INFLECTION + ".yaml");
        List<String> files = DataFiles.list("language/" + code).stream()
                .filter(name -> name.endsWith(".yaml") && !name.startsWith(ORTHOGRAPHY) && !name.startsWith(INFLECTION))
                .toList();
        Map<String, Map<String, Object>> contents = new TreeMap<>();
        files.forEach(name -> contents.put(name, DataFiles.yaml(folder + name)));
        contents.forEach((name, content) -> readLists(folder + name, content));
        lists.forEach((name, phrases) -> words.add(
                name, phrases.stream().map(Orthography.standard()::fold).collect(Collectors.toUnmodifiableSet())));
        PhraseCompiler compiler = new PhraseCompiler(symbols);
        for (String name : files) {
            PhraseParser parser = new PhraseParser(inflection, lists);
            Lexicon lexicon = Lexicon.load(folder + name, contents.get(name), parser, compiler, inOrder.size());
            lexicons.put(name.replace(".yaml", ""), lexicon);
            inOrder.add(lexicon);
            vocabulary.addAll(parser.vocabulary());
        }
    }

    /** Every language that has a folder, by its ISO 639-1 code. */
    public static Map<String, LanguagePack> loadAll() {
        Map<String, LanguagePack> packs = new TreeMap<>();
        DataFiles.list("language").forEach(code -> packs.put(code, new LanguagePack(code)));
        return packs;
    }

    private static Segmenter segmenter(Fields orthography) {
        Orthography writing = Orthography.standard();
        Set<String> abbreviations = new HashSet<>();
        orthography.texts("abbreviations").forEach(text -> abbreviations.add(writing.fold(text)));
        List<List<String>> asides = new ArrayList<>();
        orthography.texts("asides").forEach(text -> asides.add(writing.words(text)));
        return new Segmenter(writing.tokenizer(), abbreviations, new Asides(asides));
    }

    private void readLists(String file, Map<String, Object> content) {
        Object section = content.get("lists");
        if (section == null) {
            return;
        }
        Fields fields = Fields.of(file, "lists", section);
        for (String name : fields.names()) {
            if (lists.put(name, fields.texts(name)) != null) {
                throw fields.bad("the list '" + name + "' stands twice in this language; keep one");
            }
        }
    }

    public String code() {
        return code;
    }

    public Fields orthography() {
        return orthography;
    }

    public Segmenter segmenter() {
        return segmenter;
    }

    /** The folded phrases of a named list that are plain words; phrases of other shapes are for the notation only. */
    public WordList words(String list) {
        return words.get(list);
    }

    /** @throws BadEntry when the language has no such file */
    public Lexicon lexicon(String name) {
        Lexicon lexicon = lexicons.get(name);
        if (lexicon == null) {
            throw new BadEntry("language/" + code, "the file '" + name + ".yaml'", "it is missing; write it");
        }
        return lexicon;
    }

    /** Whether the folded word stands in a phrase of this language. */
    public boolean knows(String folded) {
        return vocabulary.contains(folded);
    }

    /** How a word can be read. */
    Reading reading(String folded) {
        return readings.get(folded);
    }

    /** How a token can be read: a last letter that was folded into another one is no pronoun that clings to a stem. */
    Reading reading(Token token) {
        return written.get(
                token.surface(), surface -> endsFolded(token) ? read(token.folded(), true) : reading(token.folded()));
    }

    private static boolean endsFolded(Token token) {
        if (!token.isWord() || token.folded().isEmpty()) {
            return false;
        }
        int written = Character.toLowerCase(
                token.surface().codePointBefore(token.surface().length()));
        return Character.isLetter(written)
                && written != token.folded().codePointBefore(token.folded().length());
    }

    /** @param folds whether its last letter was written otherwise */
    private Reading read(String folded, boolean folds) {
        List<Form> forms = clitics.forms(folded, vocabulary::contains);
        if (folds) {
            String last = folded.substring(folded.length() - 1);
            forms = forms.stream().filter(form -> !form.enclitic().equals(last)).toList();
        }
        return Reading.of(forms, clitics.nameForms(folded), this);
    }

    /** A fact of words as names, which finders may ask for at every token. */
    public WordFact fact(Predicate<List<Form>> ofNameForms) {
        return new WordFact(facts.getAndIncrement(), ofNameForms);
    }

    /** The lexicons that have a phrase which begins with one of the words, a bit for each. */
    long opened(int[] words) {
        long opened = 0;
        for (Lexicon lexicon : inOrder) {
            opened |= lexicon.mayBeginWith(words) ? lexicon.bit() : 0;
        }
        return opened;
    }

    /** The lexicons that have a phrase which needs one of the words, a bit for each. */
    long served(int[] words) {
        long served = 0;
        for (Lexicon lexicon : inOrder) {
            served |= lexicon.needs(words) ? lexicon.bit() : 0;
        }
        return served;
    }

    WordLists wordLists() {
        return words;
    }

    /** What a finder notes of words as names, which it may ask for at every token. */
    public <T> WordNote<T> note(Function<List<Form>, T> ofNameForms) {
        return new WordNote<>(notes.getAndIncrement(), ofNameForms);
    }

    Symbols symbols() {
        return symbols;
    }

    /** Whether a word opens with a clitic that says where. */
    public boolean opensPlace(String folded) {
        return clitics.locative(folded);
    }

    public List<Form> nameForms(String folded) {
        return reading(folded).nameForms();
    }
}
