package org.sijil.mention;

import java.util.OptionalInt;

public record Quantity(OptionalInt low, OptionalInt high, boolean approximate) {}
