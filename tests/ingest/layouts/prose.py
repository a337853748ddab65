"""What the pages tell: invented news from an island that does not exist."""

from __future__ import annotations

TITLE = "Harbour of Marnholm stays closed after the storm"
ENGLISH = (
    (
        "The harbour of Marnholm will stay closed until at least Friday, the port authority said on Tuesday, "
        "after the "
        "storm of the weekend tore away forty metres of the northern breakwater."
    ),
    (
        "Divers found two sunken barges in the fairway on Monday morning. Neither had been reported missing, and the "
        "coast guard is trying to find out who owns them."
    ),
    (
        "“We have seen nothing like it since the winter of 1987,” said Inga Torvald, who has run the pilot "
        "station for "
        "nineteen years."
    ),
    (
        "Some 1,200 passengers were stranded on the island when the evening ferry turned back on 3 May. The "
        "municipality "
        "opened two schools and the sports hall for them."
    ),
    (
        "The regional government promised 4.5 million crowns for repairs. Opposition members called the sum "
        "a beginning, "
        "and asked why the breakwater had not been inspected since 2016."
    ),
    (
        "An inquiry is to report by the end of the month. Until then only fishing boats of less than ten "
        "metres may leave "
        "the inner basin, and only by day."
    ),
)
MORE = (
    (
        "In the village of Oster Sand the road along the dyke was under water for nine hours. Farmers moved "
        "some three "
        "hundred sheep to the higher pastures during the night."
    ),
    (
        "The lighthouse lost its electric supply shortly after midnight and was lit by its old gas lamp, "
        "which the keeper "
        "had serviced only a week earlier."
    ),
    (
        "Insurers expect claims of about thirty million crowns. Most of the damaged boats were moored in the "
        "old basin, "
        "which has no gate."
    ),
    (
        "Schools are to open again on Thursday. The library has asked readers to keep their books for now, "
        "because its "
        "cellar is still being pumped dry."
    ),
)
SHORT = (
    "A fire destroyed a boat shed in Marnholm early on Sunday.",
    "Nobody was hurt, the fire brigade said.",
)
GERMAN = (
    (
        "Der Hafen von Marnholm bleibt nach dem Sturm vom Wochenende bis mindestens Freitag geschlossen, teilte die "
        "Hafenbehörde am Dienstag mit. Für die Schifffahrt gilt ein nächtliches Fahrverbot."
    ),
    (
        "Taucher fanden am Montagmorgen zwei gesunkene Lastkähne in der Fahrrinne. Keiner von beiden war als vermisst "
        "gemeldet; die Küstenwache sucht nach den Eigentümern."
    ),
    (
        "„So etwas haben wir seit dem Winter 1987 nicht erlebt“, sagte die Leiterin der Lotsenstation. Die Gemeinde "
        "öffnete für die Gestrandeten zwei Schulen und die Sporthalle."
    ),
)
TURKISH = (
    (
        "Marnholm limanı, hafta sonu çıkan fırtınanın ardından en az cuma gününe kadar kapalı kalacak. Liman "
        "müdürlüğü "
        "salı günü yaptığı açıklamada kuzey mendireğinin kırk metrelik bölümünün yıkıldığını bildirdi."
    ),
    (
        "Dalgıçlar pazartesi sabahı geçiş yolunda batık iki mavna buldu. Sahil güvenlik, mavnaların "
        "sahiplerini bulmaya "
        "çalıştıklarını söyledi."
    ),
    (
        "Adada mahsur kalan yaklaşık bin iki yüz yolcu için belediye iki okulu ve spor salonunu açtı. Feribot "
        "seferlerinin perşembe günü yeniden başlaması bekleniyor."
    ),
)
ARABIC = (
    (
        "قالت سلطة الميناء يوم الثلاثاء إن ميناء مارنهولم سيبقى مغلقا حتى يوم الجمعة على الأقل بعد العاصفة التي هدمت "
        "أربعين مترا من الرصيف الشمالي في نهاية الأسبوع."
    ),
    (
        "وعثر الغواصون صباح الاثنين على سفينتين غارقتين في الممر الملاحي، ولم يكن قد أبلغ عن فقدان أي منهما، "
        "ويحاول خفر "
        "السواحل معرفة أصحابهما."
    ),
    (
        "وفتحت البلدية مدرستين وقاعة رياضية لإيواء نحو ألف ومئتي راكب بقوا على الجزيرة بعد أن عادت العبارة "
        "أدراجها مساء "
        "الثالث من مايو."
    ),
)
PERSIAN = (
    (
        "اداره بندر روز سه‌شنبه اعلام کرد که بندر مارنهولم پس از توفان آخر هفته دست‌کم تا روز جمعه بسته "
        "خواهد ماند. چهل متر "
        "از موج‌شکن شمالی ویران شده است."
    ),
    (
        "غواصان صبح دوشنبه دو کشتی غرق‌شده را در آبراه پیدا کردند. گارد ساحلی می‌گوید هنوز صاحبان آنها را نمی‌شناسد و "
        "پرونده‌ای گشوده شده است."
    ),
    "شهرداری برای نزدیک به هزار و دویست مسافری که در جزیره مانده بودند دو مدرسه و یک سالن ورزشی را باز کرد.",
)
KURMANJI = (
    (
        "Bendera Marnholmê piştî bahoza dawiya hefteyê herî kêm heta roja înê girtî dimîne, rêveberiya benderê roja "
        "sêşemê ragihand. Çil metre ji dîwarê bakur hilweşiyaye."
    ),
    (
        "Noqavan sibeha duşemê du keştiyên binavbûyî di rêya deryayê de dîtin. Parastina peravê dixwaze "
        "bizane ka xwediyên "
        "wan kî ne, lê heta niha kes derneketiye."
    ),
    "Şaredariyê ji bo nêzîkî hezar û du sed rêwiyên ku li giravê mabûn du dibistan û salona werzişê vekirin.",
)
SORANI = (
    (
        "بەڕێوەبەرایەتیی بەندەر ڕۆژی سێشەممە ڕایگەیاند کە بەندەری مارنهۆڵم دوای زریانی کۆتایی هەفتە لانیکەم "
        "تا ڕۆژی هەینی "
        "داخراو دەبێت."
    ),
    (
        "مەلەوانەکان بەیانیی دووشەممە دوو کەشتیی نوقمبوویان لە ڕێڕەوی دەریادا دۆزییەوە. پاسەوانانی کەنار هەوڵ دەدەن "
        "خاوەنەکانیان بدۆزنەوە."
    ),
    "شارەوانی دوو قوتابخانە و هۆڵێکی وەرزشی بۆ نزیکەی هەزار و دوو سەد گەشتیار کردەوە کە لە دوورگەکە مابوونەوە.",
)
