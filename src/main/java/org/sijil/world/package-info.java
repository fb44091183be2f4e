/** What exists: event types, actors and places, loaded from data. */
package org.sijil.world;
