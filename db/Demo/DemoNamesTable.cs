namespace Outcomes.Database.Demo;

/// <summary>Names as people of many places write them, with the Latin form that their mail address takes.</summary>
internal sealed record Culture(string Locale, string Zone, bool FamilyFirst, string[] Given, string[] Family)
{
    // native/latin, or one form where they are the same; accents are folded for addresses.
    public static readonly IReadOnlyList<Culture> All =
    [
        new("en-GB", "Europe/London", false, ["Alice", "Oliver", "Imogen", "Rory", "Beth", "Callum", "Freya", "Hugh"], ["Ashworth", "Brennan", "Carter", "Doyle", "Ellison", "Fletcher", "Hargreaves", "Whitcombe"]),
        new("en-US", "America/Chicago", false, ["Grace", "Marcus", "Naomi", "Wyatt", "Delia", "Jerome", "Hazel", "Tobias"], ["Adler", "Booker", "Castellan", "Dawson", "Everett", "Granger", "Holloway", "Whitaker"]),
        new("pt-BR", "America/Sao_Paulo", false, ["Ana", "Caio", "Helena", "Rafael", "Beatriz", "Thiago", "Lívia", "Otávio"], ["Almeida", "Barbosa", "Cardoso", "Farias", "Moura", "Pacheco", "Rezende", "Teixeira"]),
        new("es-MX", "America/Mexico_City", false, ["Lucía", "Emiliano", "Ximena", "Rodrigo", "Paloma", "Andrés", "Itzel", "Joaquín"], ["Barragán", "Cervantes", "Escobedo", "Galindo", "Lozano", "Montaño", "Quiroga", "Villaseñor"]),
        new("es-CL", "America/Santiago", false, ["Antonia", "Benjamín", "Catalina", "Matías", "Javiera", "Nicolás", "Rocío", "Vicente"], ["Aravena", "Bustos", "Cáceres", "Fuenzalida", "Leiva", "Oyarzún", "Sandoval", "Urrutia"]),
        new("fr-FR", "Europe/Paris", false, ["Camille", "Étienne", "Margaux", "Luc", "Noémie", "Rémi", "Solène", "Yves"], ["Aubert", "Chevallier", "Dufour", "Guérin", "Lemaire", "Marchand", "Perrin", "Vasseur"]),
        new("de-DE", "Europe/Berlin", false, ["Anke", "Bastian", "Greta", "Jürgen", "Katrin", "Lennart", "Merle", "Sören"], ["Albrecht", "Böhm", "Dreyer", "Fuchs", "Köhler", "Lindner", "Reuter", "Weiß"]),
        new("pl-PL", "Europe/Warsaw", false, ["Agnieszka", "Bartosz", "Jagoda", "Kacper", "Łucja", "Michał", "Weronika", "Zbigniew"], ["Adamczyk", "Błaszczyk", "Dudek", "Górski", "Kowalczyk", "Mazur", "Sikora", "Wrona"]),
        new("uk-UA", "Europe/Kyiv", false, ["Оксана/oksana", "Тарас/taras", "Леся/lesia", "Богдан/bohdan", "Марта/marta", "Юрій/yurii", "Соломія/solomiia", "Остап/ostap"], ["Бондаренко/bondarenko", "Гнатюк/hnatiuk", "Кравець/kravets", "Лисенко/lysenko", "Мельник/melnyk", "Савчук/savchuk", "Ткаченко/tkachenko", "Шевчук/shevchuk"]),
        new("el-GR", "Europe/Athens", false, ["Ελένη/eleni", "Νίκος/nikos", "Δάφνη/dafni", "Σταύρος/stavros", "Ιωάννα/ioanna", "Πέτρος/petros", "Χριστίνα/christina", "Αλέξης/alexis"], ["Αγγελόπουλος/angelopoulos", "Βλάχος/vlachos", "Γεωργίου/georgiou", "Δημητρίου/dimitriou", "Κωνσταντίνου/konstantinou", "Μαρκάκης/markakis", "Παππάς/pappas", "Σαρρής/sarris"]),
        new("ar-EG", "Africa/Cairo", false, ["ليلى/layla", "عمر/omar", "نور/nour", "كريم/karim", "سلمى/salma", "يوسف/youssef", "هدى/huda", "طارق/tarek"], ["الشافعي/elshafei", "بدران/badran", "جابر/gaber", "حداد/haddad", "رمزي/ramzy", "سليمان/soliman", "فهمي/fahmy", "نصار/nassar"]),
        new("he-IL", "Asia/Jerusalem", false, ["נועה/noa", "איתן/eitan", "מאיה/maya", "יונתן/yonatan", "שירה/shira", "אורי/uri", "תמר/tamar", "גיא/guy"], ["אברהמי/avrahami", "ברק/barak", "גולן/golan", "דיין/dayan", "לביא/lavi", "מזרחי/mizrahi", "פרידמן/friedman", "שלו/shalev"]),
        new("fa-IR", "Asia/Tehran", false, ["شیرین/shirin", "بهرام/bahram", "نسرین/nasrin", "کاوه/kaveh", "مینا/mina", "آرش/arash", "پروانه/parvaneh", "سیاوش/siavash"], ["احمدی/ahmadi", "بهرامی/bahrami", "جعفری/jafari", "رستمی/rostami", "صادقی/sadeghi", "کریمی/karimi", "موسوی/mousavi", "نادری/naderi"]),
        new("yo-NG", "Africa/Lagos", false, ["Adéọlá", "Bọ́lájí", "Fúnmiláyọ̀", "Káyọ̀dé", "Ọláídé", "Ṣadé", "Táíwò", "Yétúndé"], ["Adéyẹmí", "Babátúndé", "Fálọlá", "Ìdòwú", "Ọ̀jó", "Olátúnjí", "Sówándé", "Ọ̀ṣọ́"]),
        new("sw-KE", "Africa/Nairobi", false, ["Amani", "Baraka", "Furaha", "Juma", "Neema", "Otieno", "Wanjiru", "Zawadi"], ["Achieng", "Chebet", "Kamau", "Kiprono", "Mutua", "Njoroge", "Odhiambo", "Wekesa"]),
        new("hi-IN", "Asia/Kolkata", false, ["अनन्या/ananya", "विक्रम/vikram", "मीरा/meera", "रोहन/rohan", "कविता/kavita", "अर्जुन/arjun", "नेहा/neha", "सिद्धार्थ/siddharth"], ["अय्यर/iyer", "भट्ट/bhatt", "चौधरी/chaudhary", "जोशी/joshi", "कपूर/kapoor", "मेहता/mehta", "राव/rao", "शर्मा/sharma"]),
        new("ta-IN", "Asia/Kolkata", false, ["அருண்/arun", "கவிதா/kavitha", "சுந்தர்/sundar", "தமிழ்/tamil", "நந்தினி/nandhini", "பிரியா/priya", "மாலதி/malathi", "வேலன்/velan"], ["இராமன்/raman", "கணேசன்/ganesan", "சிவகுமார்/sivakumar", "நடராஜன்/natarajan", "பாலன்/balan", "முருகன்/murugan", "ராஜா/raja", "வாசுதேவன்/vasudevan"]),
        new("th-TH", "Asia/Bangkok", false, ["กานต์/kan", "ชลธิชา/chonthicha", "ณัฐพล/natthaphon", "ปรียา/preeya", "ภูมิ/phum", "มณี/manee", "วิชัย/wichai", "สุดา/suda"], ["ใจดี/jaidee", "ทองคำ/thongkham", "บุญมี/boonmee", "พงษ์ไทย/phongthai", "รัตนกุล/rattanakul", "วงศ์สกุล/wongsakul", "ศรีสุข/srisuk", "แสงทอง/saengthong"]),
        new("vi-VN", "Asia/Ho_Chi_Minh", true, ["Minh Anh", "Quốc Bảo", "Thùy Dương", "Gia Hân", "Đức Long", "Ngọc Mai", "Hữu Phước", "Thanh Tâm"], ["Bùi", "Đặng", "Đỗ", "Hoàng", "Huỳnh", "Nguyễn", "Phạm", "Trần"]),
        new("zh-CN", "Asia/Shanghai", true, ["嘉怡/jiayi", "子轩/zixuan", "思远/siyuan", "雨桐/yutong", "浩然/haoran", "静雯/jingwen", "明哲/mingzhe", "晓梅/xiaomei"], ["陈/chen", "林/lin", "刘/liu", "孙/sun", "王/wang", "吴/wu", "张/zhang", "周/zhou"]),
        new("ja-JP", "Asia/Tokyo", true, ["美咲/misaki", "健太/kenta", "桜/sakura", "大輔/daisuke", "陽菜/hina", "翔太/shota", "結衣/yui", "直樹/naoki"], ["青木/aoki", "藤田/fujita", "長谷川/hasegawa", "石井/ishii", "小林/kobayashi", "松本/matsumoto", "中村/nakamura", "山口/yamaguchi"]),
        new("ko-KR", "Asia/Seoul", true, ["지우/jiwoo", "민준/minjun", "서연/seoyeon", "도윤/doyun", "하은/haeun", "준서/junseo", "유진/yujin", "현우/hyunwoo"], ["김/kim", "박/park", "이/lee", "최/choi", "정/jung", "강/kang", "윤/yoon", "한/han"]),
        new("en-AU", "Australia/Lord_Howe", false, ["Matilda", "Lachlan", "Bronte", "Angus", "Kirra", "Darcy", "Indi", "Flynn"], ["Barlow", "Cadman", "Drysdale", "Gillies", "Lonsdale", "Macarthur", "Paterson", "Tench"]),
        new("en-KI", "Pacific/Kiritimati", false, ["Teuea", "Ioane", "Kaure", "Tebano"], ["Bwereata", "Kaiea", "Teannaki", "Uriam"]),
        new("sm-AS", "Pacific/Pago_Pago", false, ["Sina", "Tavita", "Lupe", "Fetu"], ["Faleolo", "Leota", "Matagi", "Tuiasosopo"]),
    ];
}
