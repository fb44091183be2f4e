package org.sijil.world;

/**
 * A kind of incident in ACLED's terms, as {@code world/event-types.yaml} lists it.
 *
 * @param eventType one of the six event types, such as {@code Battles}
 * @param name the sub-event type, such as {@code Armed clash}
 * @param nameAr its Arabic name
 * @param family types of one family may describe one act: {@code armed}, {@code unrest} or {@code strategic}
 * @param disorderType ACLED's disorder type
 */
public record SubEventType(String eventType, String name, String nameAr, String family, String disorderType) {}
