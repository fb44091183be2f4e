package org.sijil.mention;

import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.text.Token;

/** Tells a group from those who only stand up for it: "supporters of the Kolwe Front", "Kolwe Front fans". */
final class Followers {

    private final Set<String> followers;
    private final Set<String> of;
    private final Set<String> definite;
    private final boolean headFirst;

    Followers(LanguagePack pack) {
        this.followers = pack.words("followers");
        this.of = pack.words("inner");
        this.definite = pack.words("definite");
        this.headFirst = pack.orthography().flag("head_first");
    }

    /** Whether a group's name only says whom people stand up for. */
    boolean areMeant(Chart chart, Chart.Item name) {
        if (headFirst) {
            return isFollower(chart, name.start() - 1);
        }
        int before = name.start() - 1;
        while (before > 0 && definite.contains(chart.document().token(before).folded())) {
            before--;
        }
        boolean linked =
                before > 0 && of.contains(chart.document().token(before).folded());
        return linked && isFollower(chart, before - 1) || isFollower(chart, name.end());
    }

    private boolean isFollower(Chart chart, int at) {
        if (at < 0 || at >= chart.size()) {
            return false;
        }
        Token token = chart.document().token(at);
        return !token.isCapitalised()
                && (followers.contains(token.folded())
                        || headFirst && chart.forms(at).stream().anyMatch(form -> followers.contains(form.text())));
    }
}
