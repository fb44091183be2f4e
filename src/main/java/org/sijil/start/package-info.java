/** How Sijil comes up: the process, the PostgreSQL that it brings along, and its first words. */
package org.sijil.start;
