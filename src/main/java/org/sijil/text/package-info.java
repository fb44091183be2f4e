/** What was written: articles, documents, sentences and tokens that keep their offsets into the untouched text. */
package org.sijil.text;
