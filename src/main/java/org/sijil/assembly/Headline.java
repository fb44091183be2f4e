package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.text.Sentence;

/** Who, by an article's headline, did what its lead tells of: "Mambo Front kills nine", over "Nine died when gunmen stormed". */
final class Headline {

    private static final Set<Cue.Kind> DOUBTS = Set.of(Cue.Kind.UNREAL, Cue.Kind.DENIAL, Cue.Kind.RECITED);

    private final Scene scene;
    private final Casting casting;
    private final Optional<Sentence> heading;
    private final int lead;

    Headline(Scene scene, Casting casting) {
        this.scene = scene;
        this.casting = casting;
        List<Sentence> sentences = scene.chart().document().sentences();
        this.heading = sentences.stream()
                .findFirst()
                .filter(first -> first.kind() == Sentence.Kind.HEADING)
                .filter(first -> DOUBTS.stream().noneMatch(kind -> scene.hasCue(kind, first.first(), first.end())));
        this.lead = sentences.stream()
                .filter(sentence -> sentence.kind() == Sentence.Kind.BODY)
                .mapToInt(Sentence::index)
                .findFirst()
                .orElse(-1);
    }

    /** The one group that the headline names as the doer; empty when the draft is not told in the lead. */
    Optional<Party> doerOf(Draft draft) {
        if (draft.first().sentence() != lead) {
            return Optional.empty();
        }
        List<Party> named = heading.stream().flatMap(this::doers).toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private Stream<Party> doers(Sentence sentence) {
        Draft.Telling telling = new Draft.Telling(
                sentence.index(),
                sentence.paragraph(),
                sentence.first(),
                sentence.end(),
                Standing.within(scene.chart(), Kinds.ACT, sentence),
                Standing.within(scene.chart(), Kinds.TOLL, sentence));
        if (telling.acts().isEmpty()) {
            return Stream.empty();
        }
        return casting.of(telling).stream()
                .filter(cast -> cast.part() == Cast.Part.AGENT)
                .map(Cast::party)
                .filter(party -> party.named().isPresent() && !party.isState());
    }
}
