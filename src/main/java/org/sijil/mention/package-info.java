/** What was found in the text: one finder for each kind of mention; a mention is a span, a value and the rule that made it. */
package org.sijil.mention;
