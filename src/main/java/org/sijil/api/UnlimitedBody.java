package org.sijil.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The resource method reads a body of any length, piece by piece. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface UnlimitedBody {}
