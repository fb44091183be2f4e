package org.sijil.world;

import java.util.Set;

/** The names of the sub-event types that rules speak of, as {@code world/event-types.yaml} has them. */
public final class SubTypes {

    public static final String ARMED_CLASH = "Armed clash";
    public static final String GOVERNMENT_REGAINS_TERRITORY = "Government regains territory";
    public static final String GROUP_OVERTAKES_TERRITORY = "Non-state actor overtakes territory";
    public static final String AIR_STRIKE = "Air/drone strike";
    public static final String SHELLING = "Shelling/artillery/missile attack";
    public static final String BOMB = "Remote explosive/landmine/IED";
    public static final String SUICIDE_BOMB = "Suicide bomb";
    public static final String GRENADE = "Grenade";
    public static final String CHEMICAL_WEAPON = "Chemical weapon";
    public static final String ATTACK = "Attack";
    public static final String ABDUCTION = "Abduction/forced disappearance";
    public static final String SEXUAL_VIOLENCE = "Sexual violence";
    public static final String PEACEFUL_PROTEST = "Peaceful protest";
    public static final String PROTEST_WITH_INTERVENTION = "Protest with intervention";
    public static final String EXCESSIVE_FORCE = "Excessive force against protesters";
    public static final String VIOLENT_DEMONSTRATION = "Violent demonstration";
    public static final String MOB_VIOLENCE = "Mob violence";
    /** What crowds do, or is done to them. */
    public static final Set<String> UNREST =
            Set.of(PEACEFUL_PROTEST, PROTEST_WITH_INTERVENTION, EXCESSIVE_FORCE, VIOLENT_DEMONSTRATION, MOB_VIOLENCE);

    public static final String ARRESTS = "Arrests";
    public static final String AGREEMENT = "Agreement";
    public static final String DISRUPTED_WEAPONS_USE = "Disrupted weapons use";
    public static final String LOOTING = "Looting/property destruction";
    public static final String CHANGE_TO_GROUP = "Change to group/activity";
    public static final String BASE_ESTABLISHED = "Headquarters or base established";
    public static final String TRANSFER_OF_TERRITORY = "Non-violent transfer of territory";
    public static final String OTHER = "Other";

    private SubTypes() {}
}
