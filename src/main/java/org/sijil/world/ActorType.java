package org.sijil.world;

/** What kind of actor takes part, in ACLED's terms. */
public enum ActorType {
    STATE_FORCES("State forces"),
    REBEL_GROUP("Rebel group"),
    POLITICAL_MILITIA("Political militia"),
    IDENTITY_MILITIA("Identity militia"),
    RIOTERS("Rioters"),
    PROTESTERS("Protesters"),
    CIVILIANS("Civilians"),
    EXTERNAL_FORCES("External/Other forces");

    private final String label;

    ActorType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
