package org.sijil.tracking;

import java.util.List;
import org.sijil.query.Grounds;

/** An account that is about to be kept, and what it rests on. */
record Draft(Telling telling, List<Grounds> grounds) {}
