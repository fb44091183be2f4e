/** What happened: incidents with their participants, casualties and evidence, and the assembler that puts mentions together. */
package org.sijil.incident;
