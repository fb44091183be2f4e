package org.sijil.mention;

/**
 * A wording that tells of an act.
 *
 * @param act what kind of act the wording stands for
 * @param voice whether the doer, the target or neither stands where the language puts the subject
 * @param definite whether the wording points back to an act already told of
 */
public record ActMention(ActWord act, Voice voice, boolean definite) {

    /** How the wording stands in its clause. */
    public enum Voice {
        VERB,
        PASSIVE,
        /** A verbal noun whose object follows: "the storming of the base". */
        MASDAR,
        NOUN
    }
}
