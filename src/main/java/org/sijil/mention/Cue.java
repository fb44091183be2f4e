package org.sijil.mention;

/**
 * A wording that says how what stands around it is to be read.
 *
 * @param scope how far it reaches
 */
public record Cue(Kind kind, Scope scope) {

    /** What a cue says. */
    public enum Kind {
        /** What follows is a part of a whole already counted. */
        PART,
        /** The act did not happen, or somebody says so. */
        DENIAL,
        /** The act is threatened, feared, planned or supposed. */
        UNREAL,
        /** The act is recited: a trial, an anniversary, a long war. */
        BACKGROUND,
        /** The act is recited before a court: the day told is the court's. */
        RECITED,
        /** People gather for a funeral or a feast, not to protest. */
        CEREMONY,
        /** The words of fighting are used of something else. */
        METAPHOR,
        /** Accident, disaster or plain crime: no armed or political side. */
        UNPOLITICAL,
        /** What follows did it. */
        AGENT,
        /** It was done to what follows. */
        TARGET,
        /** It was done to what follows, when an act stands before. */
        TOWARDS,
        /** Two sides follow. */
        BETWEEN,
        /** Who stands before is on one of two sides: "on the one hand". */
        ONE_SIDE,
        /** Somebody follows to whom what stands before belongs. */
        OWNER,
        /** The other side follows. */
        WITH,
        /** What stands before speaks; it does not act. */
        SPEAKER,
        /** The actor says itself that it did it. */
        CLAIM,
        /** Somebody else says that the actor did it. */
        ACCUSATION,
        /** What follows "since" only says what the act is compared with: "the deadliest since 2019". */
        COMPARISON,
        /** The figure replaces an earlier one. */
        UPDATE,
        /** The figure sums up those told before it. */
        TOTAL,
        /** The figure runs over a long time or over several incidents. */
        RUNNING_TOTAL,
        /** The figure beside it counts people of several places or acts. */
        SPREAD,
        /** A place that follows is where people came from, were taken to, or speak. */
        ELSEWHERE,
        /** What follows goes on around the act told before it, and is none itself: "the raid came amid". */
        CIRCUMSTANCES,
        /** A place that follows is that of an office or hospital, which counts when the act is done to it. */
        INSTITUTION,
        /** What follows is where something happened. */
        LOCATIVE,
        /** What follows is a spot close to which something happened. */
        BY,
        /** Two places follow between which something happened. */
        BETWEEN_PLACES,
        /** What follows lies only near the place of an act, when that place is named too. */
        BESIDE,
        /** A new clause begins. */
        CLAUSE,
        /** What stands around it was where the incident before was. */
        PLACE_AGAIN,
        /** Another incident than the one before is told from here on. */
        ANEW,
        /** What follows helps the side before it. */
        SUPPORT,
        /** What follows puts an end to the act: "before police shot him". */
        ENDING,
        /** Somebody who was hurt before died of it: "succumbed", "died in hospital". */
        LATER_DEATH,
        /** What follows holds the place of the act. */
        HOLDER,
        /** Forces that somebody gives, sends or posts, from the verb to the noun for them. */
        PROVISION
    }

    /** How far a cue reaches. */
    public enum Scope {
        CLAUSE,
        SENTENCE,
        PARAGRAPH,
        TEXT
    }
}
