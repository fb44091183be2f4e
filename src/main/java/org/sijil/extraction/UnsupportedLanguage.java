package org.sijil.extraction;

/** The text is in a language that no language pack reads. */
public final class UnsupportedLanguage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnsupportedLanguage(String message) {
        super(message);
    }
}
