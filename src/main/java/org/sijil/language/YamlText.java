package org.sijil.language;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML as maps, lists, texts, truths and nulls; numbers stay texts. */
final class YamlText {

    private YamlText() {}

    static Object read(byte[] utf8) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(Integer.MAX_VALUE);
        DumperOptions writing = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(writing), writing, options, new PlainScalars())
                .load(new InputStreamReader(new ByteArrayInputStream(utf8), StandardCharsets.UTF_8));
    }

    /** Scalars as YAML 1.2 has them: "no", "on" and "yes" are words here, and so is Norway's code. */
    private static final class PlainScalars extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.NULL, Pattern.compile("null|"), "n\0");
        }
    }
}
