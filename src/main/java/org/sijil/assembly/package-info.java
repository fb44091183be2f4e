/** What belongs together: which mentions, once resolved, tell of one incident. */
package org.sijil.assembly;
