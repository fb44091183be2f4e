/** Which one exactly: calendar dates, gazetteer places and known actors for what was mentioned. */
package org.sijil.resolve;
