package org.sijil.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Hands articles of about 5 kB to a running Sijil, one after the other, and tells how long each took from the request
 * to the answer, once the server is warm. The articles are made here, in both languages; a fourth of their incidents are
 * told again by later articles. Needs nothing but a JDK: {@code java IntakeBenchmark.java http://127.0.0.1:8080}; a
 * number behind the address makes other articles, for a register that has met the first ones.
 */
public final class IntakeBenchmark {

    private static final int WARM_UP = 250;
    private static final int MEASURED = 300;
    private static final int NEAR_COPIES = 150;
    private static final int LENGTH = 5_000;
    private static final int INCIDENTS = 5;
    private static final int REPEATED = 4;
    private static final int STATUS_OK = 200;
    private static final int STATUS_CREATED = 201;

    /** English and Arabic name of a town. */
    private static final String[][] TOWNS = {
        {"Mosul", "الموصل"}, {"Kirkuk", "كركوك"}, {"Tikrit", "تكريت"}, {"Baqubah", "بعقوبة"},
        {"Fallujah", "الفلوجة"}, {"Ramadi", "الرمادي"}, {"Basra", "البصرة"}, {"Nasiriyah", "الناصرية"},
        {"Raqqa", "الرقة"}, {"Aleppo", "حلب"}, {"Idlib", "إدلب"}, {"Hama", "حماة"},
        {"Homs", "حمص"}, {"Daraa", "درعا"}, {"Hasakah", "الحسكة"}, {"Qamishli", "القامشلي"},
        {"Taiz", "تعز"}, {"Aden", "عدن"}, {"Marib", "مأرب"}, {"Saada", "صعدة"},
        {"Benghazi", "بنغازي"}, {"Tripoli", "طرابلس"}, {"Misrata", "مصراتة"}, {"Sirte", "سرت"},
        {"Khartoum", "الخرطوم"}, {"Nyala", "نيالا"}, {"El Fasher", "الفاشر"}, {"El Obeid", "الأبيض"},
        {"Kandahar", "قندهار"}, {"Kunduz", "قندوز"}, {"Jalalabad", "جلال آباد"}, {"Mogadishu", "مقديشو"},
    };

    private static final String[] ENGLISH = {
        "Gunmen attacked an army checkpoint near %s on %s, killing %d soldiers and wounding %d others, a security"
                + " source said. The attackers fled before reinforcements arrived from the barracks on the main road.",
        "A car bomb exploded in %s on %s, killing at least %d people and injuring %d, medics told reporters. Ambulances"
                + " took the injured to two hospitals, where doctors asked residents to give blood.",
        "Shelling hit a residential neighbourhood of %s on %s. %d civilians were killed and %d were wounded, among"
                + " them children who were on their way home, according to a local council.",
        "Clashes broke out between tribal fighters and police in %s on %s. %d people were killed and %d injured before"
                + " elders arranged a truce that held through the night.",
        "An air strike targeted a warehouse in %s on %s, killing %d people and wounding %d, residents said. Smoke"
                + " could be seen from villages around the town for several hours.",
    };

    private static final String[] ARABIC = {
        "هاجم مسلحون حاجزا للجيش قرب %s يوم %s، ما أسفر عن مقتل %d جنود وإصابة %d آخرين، وفق ما قال مصدر أمني. وفر"
                + " المهاجمون قبل وصول التعزيزات من الثكنة الواقعة على الطريق الرئيسي.",
        "انفجرت سيارة مفخخة في %s يوم %s، ما أدى إلى مقتل %d أشخاص وجرح %d، بحسب مصادر طبية. ونقلت سيارات الإسعاف"
                + " المصابين إلى مستشفيين طلب أطباؤهما من السكان التبرع بالدم.",
        "تعرض حي سكني في %s لقصف مدفعي يوم %s، وقتل %d مدنيين وأصيب %d بجروح، بينهم أطفال كانوا في طريقهم إلى"
                + " بيوتهم، وفق مجلس محلي.",
        "اندلعت اشتباكات بين مسلحين من العشائر والشرطة في %s يوم %s، وقتل %d أشخاص وأصيب %d قبل أن يتوصل الوجهاء إلى"
                + " هدنة استمرت طوال الليل.",
        "استهدفت غارة جوية مستودعا في %s يوم %s، ما أسفر عن مقتل %d أشخاص وإصابة %d، بحسب سكان. وشوهد الدخان من"
                + " القرى المحيطة بالمدينة لعدة ساعات.",
    };

    private static final String[] ENGLISH_BACKGROUND = {
        "Officials met in the capital to discuss the budget of the coming year, and members of parliament said that"
                + " roads and schools would come first.",
        "Traders in the old market said that prices of wheat, sugar and cooking oil had risen since the beginning of"
                + " the season, while the central bank kept its rate.",
        "The ministry of electricity promised longer hours of supply before the summer, after two new turbines had"
                + " been connected to the network.",
        "Farmers along the river reported a good harvest of dates, and a cooperative of %d families plans to export"
                + " part of it.",
        "A delegation of engineers visited the bridge that links both banks and will hand in its report on the"
                + " repairs within %d weeks.",
        "The weather service expects a dry week with warm days, and a slow wind from the north of at most %d"
                + " kilometres an hour.",
    };

    private static final String[] ARABIC_BACKGROUND = {
        "واجتمع مسؤولون في العاصمة لمناقشة موازنة العام المقبل، وقال نواب إن الطرق والمدارس ستأتي في المقدمة.",
        "وقال تجار في السوق القديم إن أسعار القمح والسكر وزيت الطعام ارتفعت منذ بداية الموسم، بينما أبقى البنك"
                + " المركزي على سعر الفائدة.",
        "ووعدت وزارة الكهرباء بساعات تجهيز أطول قبل الصيف، بعد ربط وحدتين جديدتين بالشبكة.",
        "وتحدث مزارعون على ضفاف النهر عن موسم جيد للتمور، وتعتزم جمعية تعاونية تضم %d عائلة تصدير جزء منه.",
        "وزار وفد من المهندسين الجسر الذي يربط الضفتين، وسيقدم تقريره عن أعمال الصيانة خلال %d أسابيع.",
        "وتتوقع هيئة الأرصاد أسبوعا جافا وأياما دافئة، ورياحا شمالية خفيفة لا تتجاوز سرعتها %d كيلومترا في الساعة.",
    };

    private static final String[] ENGLISH_DAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };
    private static final String[] ARABIC_DAYS = {"الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"
    };

    private record Act(int town, int kind, LocalDate day, int killed, int injured) {}

    private final int run;
    private final Random random;
    private final List<Act> told = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final URI reading;
    private int incidents;

    private IntakeBenchmark(String server, int run) {
        this.run = run;
        this.random = new Random(20240312 + run);
        this.address = URI.create(server + "/v1/articles");
        this.reading = URI.create(server + "/v1/extractions");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new IntakeBenchmark(
                        args.length > 0 ? args[0] : "http://127.0.0.1:8080",
                        args.length > 1 ? Integer.parseInt(args[1]) : 0)
                .run();
    }

    private void run() throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            post(article(i));
        }
        double[] english = new double[MEASURED / 2];
        double[] arabic = new double[MEASURED / 2];
        double[] read = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            String article = article(WARM_UP + i);
            read[i] = read(article);
            (i % 2 == 0 ? english : arabic)[i / 2] = post(article);
        }
        tell("read, and not kept", read);
        System.out.printf(Locale.ROOT, "%.1f incidents an article%n", (double) incidents / (WARM_UP + MEASURED));
        tell("English articles", english);
        tell("Arabic articles", arabic);
        tell("all articles", join(english, arabic));
        String first = article(1);
        double[] copies = new double[NEAR_COPIES];
        for (int i = 0; i < NEAR_COPIES; i++) {
            copies[i] = post(first.replace("\"source\": \"", "\"source\": \"Reprint " + i + " of ")
                    .replace("outlet.example/", "reprint.example/" + i + "/")
                    .replace("\"text\": \"", "\"text\": \"(" + i + ") "));
        }
        tell("near copies of one", copies);
        tell("the last 20 of them", Arrays.copyOfRange(copies, NEAR_COPIES - 20, NEAR_COPIES));
    }

    private double read(String article) throws IOException, InterruptedException {
        long start = System.nanoTime();
        send(reading, article.replaceFirst(", \"source\".*", "}"), STATUS_OK);
        return (System.nanoTime() - start) / 1e6;
    }

    /** Milliseconds from the request to the whole answer. */
    private double post(String article) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String answer = send(address, article, STATUS_CREATED);
        double took = (System.nanoTime() - start) / 1e6;
        incidents += answer.split("\"sub_event_type\"", -1).length - 1;
        return took;
    }

    private String send(URI where, String body, int expected) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(where)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static void tell(String what, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-20s %4d: median %6.1f ms, 90%% within %6.1f, best %6.1f, longest %6.1f%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 9 / 10],
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private static double[] join(double[] one, double[] other) {
        double[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Even ones are English, odd ones Arabic. */
    private String article(int number) {
        boolean english = number % 2 == 0;
        LocalDate published = LocalDate.of(2020, 1, 1).plusDays(run * 200L + number / 3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < INCIDENTS; i++) {
            text.append(paragraph(act(published), published, english)).append("\\n\\n");
            text.append(background(english)).append("\\n\\n");
        }
        while (text.toString().getBytes(StandardCharsets.UTF_8).length < LENGTH) {
            text.append(background(english)).append(' ');
        }
        return "{\"text\": \"" + text + "\", \"published\": \"" + published + "\", \"source\": \"Outlet "
                + random.nextInt(30) + "\", \"url\": \"http://outlet.example/" + run + "/" + number + "\"}";
    }

    /** A new act of the last days, or one that was told already. */
    private Act act(LocalDate published) {
        if (random.nextInt(REPEATED) == 0 && !told.isEmpty()) {
            Act again = told.get(told.size() - 1 - random.nextInt(Math.min(told.size(), 20)));
            if (again.day().isAfter(published.minusDays(6)) && again.day().isBefore(published)) {
                return again;
            }
        }
        Act made = new Act(
                random.nextInt(TOWNS.length),
                random.nextInt(ENGLISH.length),
                published.minusDays(1 + random.nextInt(4)),
                3 + random.nextInt(7),
                3 + random.nextInt(8));
        told.add(made);
        return made;
    }

    private static String paragraph(Act act, LocalDate published, boolean english) {
        int day = act.day().getDayOfWeek().getValue() - 1;
        return String.format(
                Locale.ROOT,
                (english ? ENGLISH : ARABIC)[act.kind()],
                TOWNS[act.town()][english ? 0 : 1],
                (english ? ENGLISH_DAYS : ARABIC_DAYS)[day],
                act.killed(),
                act.injured());
    }

    private String background(boolean english) {
        String[] all = english ? ENGLISH_BACKGROUND : ARABIC_BACKGROUND;
        return String.format(Locale.ROOT, all[random.nextInt(all.length)], 11 + random.nextInt(80));
    }
}
