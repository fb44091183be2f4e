/** How an article becomes incidents: the list of steps, in order. */
package org.sijil.extraction;
