package org.sijil.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.tracking.Candidates.Candidate;
import org.sijil.tracking.Likeness;

/** Other incidents that may be the same one. */
@Schema(name = "CandidateList")
record CandidatesAnswer(List<CandidateAnswer> candidates) {

    /**
     * One of them.
     *
     * @param report the report of the incident asked about that is most like one of this one
     * @param candidateReport that report of this one
     */
    @Schema(name = "Candidate")
    record CandidateAnswer(
            IncidentAnswer incident,
            @Schema(
                            description =
                                    "the sum of the points; from 2.8 on, two reports are taken to be of one act unless others speak against it")
                    double likeness,
            String report,
            String candidateReport,
            List<Reason> reasons) {}

    /**
     * What one trait says.
     *
     * @param points above nought for one act, below against it
     */
    @Schema(name = "Reason")
    record Reason(
            @Schema(description = "type, time, place, site, sides, toll, target or wording") String trait,
            double points,
            String reason) {}

    private static final double STEPS = 100;

    static CandidatesAnswer of(List<Candidate> found) {
        return new CandidatesAnswer(found.stream().map(CandidatesAnswer::answer).toList());
    }

    private static CandidateAnswer answer(Candidate candidate) {
        return new CandidateAnswer(
                IncidentAnswer.of(candidate.incident()),
                rounded(candidate.likeness().total()),
                Long.toString(candidate.mine()),
                Long.toString(candidate.theirs()),
                candidate.likeness().parts().stream()
                        .map(CandidatesAnswer::reason)
                        .toList());
    }

    private static Reason reason(Likeness.Part part) {
        return new Reason(IncidentAnswer.word(part.trait()), rounded(part.points()), part.reason());
    }

    private static double rounded(double points) {
        return Math.round(points * STEPS) / STEPS;
    }
}
