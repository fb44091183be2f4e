/** What happened: incidents with their participants, casualties and evidence. */
package org.sijil.incident;
