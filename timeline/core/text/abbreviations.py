"""Words that carry a full stop without ending a sentence, in the languages that the project reads.

All are in lower case and without their last stop; accents are kept.
"""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


# A name or another word always follows these.
NEVER_LAST = _words(
    "mr mrs ms mx messrs dr drs prof gen brig maj col lt sgt cpl pvt capt cmdr cdr adm adml cmdt supt insp det",
    "rep reps sen sens gov govs rev hon pres amb atty assoc asst dep fr hrsg msgr supt vs viz cf eg ie",
    "e.g i.e z.b d.h u.a o.ä i.d.r p.ej ej p.ex c.-à-d bzw vgl sog ggf evtl inkl zzgl ca hr frl dipl ing abg univ",
    "sra srta dra dña dn uds lic gral cnel mme mlle mmes mgr sig sigg dott avv on gen.le",
    "doç yrd öğr gör arş org korg tümg tuğg alb yb bnb yzb ütğm bkz sn av uzm",
)

# These may end a sentence, but seldom do: only a word that often begins one shows it.
SELDOM_LAST = _words(
    "inc ltd corp co bros llc plc jr sr st ste mt ft ave blvd rd hwy dept univ intl natl est approx etc usw vb vd",
    "mio mrd tel str prov ibid ed eds trans ph.d ph b.a m.a u.s u.k u.n u.s.a u.s.s.r u.a.e e.u d.c l.a n.y",
    "ee.uu ee uu s.a n.v a.s a.ş t.c m.ö m.s v.chr n.chr chr j.-c p.k ö.s jh jhd geb gest apr aug sept janv févr juil",
    "jan feb mar jun jul sep oct nov dec déc ene abr ago dic okt dez märz mon tue tues wed thu thur thurs fri",
    "sat sun ariz calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo neb nev okla ore pa tenn tex va",
    "wash wis wyo ala ark del",
)

# Ordinary words too: a number after them shows the abbreviation.
BEFORE_NUMBER = _words(
    "no nos nr nrn núm num nº art arts abs pp pág págs vol vols fig figs ch chap sec sect par para bd kap ziff",
    "md mad fık sy say nu cilt pos op",
)

# Lower-case look-alikes are words: “sat”, “sun”, “mar”, “la”.
ONLY_CAPITALISED = _words(
    "sat sun mar la ill miss mo pa ed fri mon wed ind on ago gen dec det col rep sen on est ga md ore wash mass alb",
    "del st org ing av ch fig op nu say",
)

CLOCK = _words("a.m p.m am pm")
# “at 7 p.m. Tuesday”, “at 8 a.m. Eastern”: the day or the zone still belongs to the clock.
AFTER_CLOCK = _words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
    "january february march april may june july august september october november december",
    "jan feb mar apr jun jul aug sep sept oct nov dec",
    "est edt cst cdt mst mdt pst pdt gmt utc bst cet cest eet eest et ct mt pt eastern central pacific mountain",
)

MONTHS = _words(
    "januar jänner februar feber märz april mai juni juli august september oktober november dezember",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
)

# Words that begin sentences far more often than they continue a name after an abbreviation.
STARTERS = _words(
    "the an he she it they we you his her its their our this that these those there here in on at by for from to with",
    "after before but and or however although though while when if as then since until under meanwhile also both some",
    "many most one two three last earlier later not what who why how once despite during according another several",
    "der die das er sie es ein eine einen im am auf mit bei nach von vom aber und doch wir ich diese dieser dieses",
    "noch zuvor zudem darunter dabei damit dadurch daher dagegen danach dort hier hinzu insgesamt laut etwa unter",
    "über vor bei durch ohne gegen trotz wegen während bis ob nachdem bevor obwohl weil denn doch jedoch schon erst",
    "sein seine ihr ihre ihren viele mehrere einige beide kein keine wer wo warum später bereits weitere",
    "bunlar bunun bundan böylece öte olay yetkililer ilk yine fakat",
    "auch wenn dann seit zum zur für als wie so nun nur il elle ils elles une des ces cette dans mais pour selon",
    "après los las una su sus pero por para según este esta ayer también gli per secondo",
    "bu bir ve ama ancak daha ayrıca",
)

ARTICLES = _words("el le la les lo i gli al l a")

# Which language a paragraph is in matters for one thing only: “15.” may be an ordinal.
ORDINAL_LANGUAGE_WORDS = _words(
    "der die das und den dem des mit von im am zu ist nicht auf für ein eine sich vom",
    "ve bir bu için ile olarak olan göre daha kadar sonra çok yıl yılında tarihinde günü",
)
OTHER_LANGUAGE_WORDS = _words(
    "the of and to that for is with by from at",
    "le la les et de du des un une que en el los las y una por con il di che e per",
)
