/**
 * The months of the Gregorian calendar as newspapers write them in the languages articles come in besides English, from
 * January on; other spellings of one after `|`. Accents, hamzas and vowel signs do not matter.
 */
export const MONTH_NAMES: readonly string[] = [
  // Arabic: Egypt and the Gulf, the Levant and Iraq, the Maghreb.
  "يناير فبراير مارس أبريل|إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
  "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
  // Urdu, Persian, Hindi.
  "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
  "ژانویه فوریه مارس آوریل مه|می ژوئن ژوئیه|جولای اوت|آگوست سپتامبر اکتبر نوامبر دسامبر",
  "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर",
  // Turkish, Indonesian, Hebrew.
  "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  "januari februari maret april mei juni juli agustus september oktober november desember",
  "ינואר פברואר מרץ|מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
  // Russian, Ukrainian.
  "январь|января|янв февраль|февраля|февр|фев март|марта апрель|апреля|апр май|мая июнь|июня июль|июля август|августа|авг сентябрь|сентября|сент|сен октябрь|октября|окт ноябрь|ноября|нояб декабрь|декабря|дек",
  "січень|січня лютий|лютого березень|березня квітень|квітня травень|травня червень|червня липень|липня серпень|серпня вересень|вересня жовтень|жовтня листопад|листопада грудень|грудня",
  // French, German, Spanish, Portuguese, Italian, Dutch.
  "janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre|sept octobre|oct novembre|nov décembre|déc",
  "januar|jänner|jan februar|feber|feb märz april|apr mai juni juli august|aug september|sept oktober|okt november|nov dezember|dez",
  "enero|ene febrero|feb marzo|mar abril|abr mayo junio julio agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic",
  "janeiro|jan fevereiro|fev março abril|abr maio junho julho agosto setembro|set outubro|out novembro|nov dezembro|dez",
  "gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|sett ottobre|ott novembre dicembre",
  "januari februari maart april mei juni juli augustus september oktober november december",
];

/** Words that stand between the parts of a date, beside it, or before it, and say nothing more. */
export const DATE_WORDS =
  // Between its parts, and after the year.
  "de del do di den la le el il am em um à в г год года р року ء م عام سنة بتاريخ في يوم بروز तारीख को ב ה של " +
  // Days of the week.
  "الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت اتوار پیر منگل بدھ جمعرات جمعہ ہفتہ " +
  "شنبه یکشنبه دوشنبه سهشنبه سه چهارشنبه پنجشنبه پنج جمعه रविवार सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार " +
  "pazartesi salı çarşamba perşembe cuma cumartesi pazar senin selasa rabu kamis jumat sabtu minggu " +
  "ראשון שני שלישי רביעי חמישי שישי שבת יום " +
  "понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер пятниця субота неділя " +
  "lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag " +
  "lunes martes miércoles jueves viernes sábado domingo segunda terça quarta quinta sexta feira " +
  "lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag " +
  "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 " +
  "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 월요일 화요일 수요일 목요일 금요일 토요일 일요일 " +
  // What a page calls it.
  "نشر نشرت النشر تاريخ آخر تحديث التحديث شائع تاریخ اشاعت انتشار منتشر شده در प्रकाशित प्रकाशन " +
  "yayın yayınlanma yayımlanma tarihi tarih güncelleme güncellenme опубликовано опубліковано дата публикации публікації обновлено оновлено " +
  "publié publiée mis jour veröffentlicht stand datum aktualisiert uhr publicado publicada fecha actualizado data atualizado " +
  "pubblicato aggiornato gepubliceerd op diterbitkan תאריך פורסם עודכן 发布时间 发布于 发表于 发布 时间 日期 更新时间 更新 公開 公開日 掲載 更新日 입력 수정 게재";
