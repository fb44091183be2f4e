/** Is it one we know: likeness of reports, merge, split and history. */
package org.sijil.tracking;
