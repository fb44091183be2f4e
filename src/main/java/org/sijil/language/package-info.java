/** What a language says: language packs loaded from data, the phrase notation, numbers and orthography. */
package org.sijil.language;
