package org.sijil.storage;

import java.util.List;
import org.sijil.incident.Incident;
import org.sijil.query.Grounds;

/** An account about to be kept. */
public record NewReport(long article, int ordinal, Incident account, List<Grounds> grounds, String passage) {}
