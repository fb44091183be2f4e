package org.sijil.mention;

/** The kinds of mention, which are also the slots of the phrase notation. */
public final class Kinds {

    public static final String NUMBER = "number";
    public static final String MEASURE = "measure";
    public static final String DATE = "date";
    public static final String PLACE = "place";

    /** Words that point back to a place named before: "the village". */
    public static final String PLACE_BACK = "place back";

    public static final String ACTOR = "actor";
    /** A state or capital that may stand for its army. */
    public static final String METONYM = "metonym";

    /** An adjective of origin, which beside an act says whose act it is: "a Russian air strike". */
    public static final String ORIGIN = "origin";

    public static final String PARTY = "party";
    /** A party that can be the doer right after a verb: armed, and not counted. */
    public static final String DOER = "doer";

    public static final String PEOPLE = "people";
    public static final String CUE = "cue";
    public static final String TOLL = "toll";
    public static final String ACT = "act";

    /** A clause that says who reports something. */
    public static final String SPEAKER = "speaker";

    private Kinds() {}
}
