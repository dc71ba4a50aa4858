/**
 * 2,048 plain Indonesian words (11 bits each), chosen so that few of them differ by one letter only. The list is never changed: a
 * room keeps its words for as long as it keeps its key.
 */
export const ROOM_WORDS: readonly string[] = `
abadi acar acara adab adil adonan aduk agak agama ahli ajaib akhir akrab aksara aktif aku alamat alat album alir alis alkisah alun
amal ambil ampas amplop analis andal aneka angguk anggun anggur angin angkat angklung angkut angsa anjur antar antena antik antre
anyam apel apik apung arah arang arca area arif arisan aroma arsip arti arus asam asin asma asri astaga asuh asyik atap atlas atlet
atur aula awas awet ayah ayo ayun baca badai badut bagan bagus bahasa bahu bakau bakso bakti bakul balas balet balik balsem ban
bandar bandul bangau bangku bangsa bangun banjir bantal bantu banyak bapak baris basah batas batin batok batuk baur bawang bayam
bayar bayi bazar beban bebas bebek becak bedak bedug bekal beku belai belajar belaka belalang belia beliung beludru belut benah
bendera bening benteng bentuk benua berani berat berita berkah berkas bersih beruang berubah besar besi besok beta betis beton betul
biasa biaya bibir bibit bicara bidadari bidan biduk bijak biji bikin bilah bilang bimbing bina binar bincang bingkai bintang biola
bios biru bisik bising biskuit bisnis blok bobot boleh bolu bonang boneka bongkar bonsai borong bosan botol brankas buah buaya bubuk
budaya budi bugar buih bujur bukan bukit bukti buku bulat bulir bumbu bunga bungkus bungsu bunyi buram buritan burung busa busana
busur butik butir cabai cabang cabut cacat cacing cadar cagar cahaya cair cakep cakrawala cakup calon camat camilan campur candi
canggih cangkang cangkir cangkul cantik capai capung carik cat catat catur cawan cegah cekatan celana celengan cemara cemas
cemerlang cempaka cenda cendana cendawan cendol cengkeh cepat cerah ceramah cerdas cerdik ceria cermat cermin cerna cetak ciduk
cipta ciri cium cocok coklat colek contoh copot corak coret cuaca cucu cukup cumi curai cuti dada daftar daging dagu dahan dahi
dahulu dalam damai dampak danau dandan dapat dapur darat darma dasar datang daulat daun dawai debar debut dedak dekap dekat delapan
delima delman delta demam demi denah dendang dengan dengar dengkul denting depan depot derajat deras derita dermaga desa desain
detik dewan dewasa diam didik diet dimensi dinding dingin dini diskon dobel dodol dokar dokter doktrin domba dompet donat dongeng
dongkrak dorong dosen drama duduk dukung dulang dulu dunia duri durian dusun duta duyung ebi edar edisi efek ejaan ekonomi ekor
eksim ekspor elang elastis embun empat empuk enak encer endap energi enggan engkau engsel entah entas enteng episode era esai esok
etalase etika etos fajar fakta fasih fauna film final fisika flamboyan flora fokus fondasi forum fosil foto frasa gabung gabus gadai
gading gagang gagas gajah gaji galah galak galang galeri galon gambang gambar gambir gamelan gampang ganda gandum ganggang ganjal
ganjil ganti gantung gapura garam garasi garis garpu garuda gas gasal gasing gaun gaya gayung gebyar gedung gelap gelas gelatik geli
geliat gelombang gemar gembira gembok gemilang gempita gemuk genap gendang genggam genta gentong geografi gerak gerbang gergaji
gerhana gerilya gerimis gerobak gesek gesit getah getuk giat gigih gilir ginseng giring gitar giwang gizi global godok golek gotong
goyang grafik gubuk gudang gudeg gugus gulai guling gumpal guna gundu gunting guntur gunung gurame gurau gurih gurun gusi hadap
hadiah hadir hafal haki hal halaman halang halte halus hampir handuk hangat hantar hanya harap harimau harmoni harpa harta harum
hasil hasrat haus hawa hebat heboh helai hemat hendak hening hewan hias hibah hibur hidang hidup hijau hilir himpun hinggap hiruk
hitam hitung hobi horizon hormat hotel hujan hukum hulu huma humor huni huruf hutan ibarat idaman ide ijuk ikal iklan iklim ikrar
ikut ilham ilmu imbang imbuh impian impor indah indera induk indung industri ingat ingin inovasi insan insang intan inti intip irama
iringan iris irit islah istana istirahat isyarat itik itu izin jabat jadwal jagal jago jagung jahe jahit jajan jaket jaksa jalan
jalur jam jamak jambu jamrud jamur janggut jangkar jangkrik janji jarak jaring jarum jasa jati jauh jawab jawara jebol jeda jejak
jejaring jelajah jelang jelas jelata jelita jemari jembatan jempol jemput jemur jenaka jendela jenis jenjang jepit jeram jerami
jerapah jernih jeruk jinak jingga jitu joget joglo joran jual juara jubah judul juga jujur jumat jumlah jumpa jungkit jurang juru
jurus justru kabar kabin kabul kabut kacang kacau kader kado kafe kagum kaisar kait kaji kakak kakap kaktus kaldu kaleng kalimat
kalung kamar kambing kamera kamis kamper kampung kamus kanal kancil kancing kandang kandil kangen kangkung kantin kantong kantor
kapal kapan kapten kapur karat karcis kardus karib karpet karsa kartu karun karya kas kasir kasur katak katalog katun katup kaum
kawah kayu kebal kebaya kebun kecap kecapi kecil kedai kedelai kedip kejar keju kejut kekar kelam kelapa keliling kelinci kelir
kelok kelompok kelopak keluar keluarga kemarau kemarin kemas kembali kembang kembar kemeja kemiri kemoceng kemudi kenari kencang
kencur kendali kendi kenduri kental kenyal kenyang kepak kepala keping kepiting kerah keramik kerang keranjang kerbau kereta keris
keriting kerja kertas kerucut kesan ketan ketapel ketat ketel ketela ketik ketoprak ketuk ketupat khusus kiblat kicau kidung kijang
kilap kilau kilo kimia kincir kini kios kipas kirana kirim kisah kisar kismis kita klasik klinik koala kode koin koki kokoh kokok
kolam koleksi kolom kolong komedi komik kompas kompor kongsi konser koper kopi kopiah korek kostum kotak kraton kreasi krim kuali
kuasa kuat kubah kubis kubu kucing kuda kue kuil kukuh kukus kuliah kuliner kulit kulkas kulon kumpul kunang kunci kuning kunir
kunjung kuno kuntum kunyah kunyit kuota kupas kupu kurma kursi kursus kurung kutip kuyup label lacak laci lada ladang lafal lahap
lahir lain lajang laju lakon laksa lalap lamar lambai lambang lambat lampau lampion lampu lancar landak langit langkah langsat
langsing langsung lanjut lantai lantang lapang lapis lapor laras larut latar latih lawas layak layan lebar lebih lega legenda legit
leher lekas lelang lele leluhur lemah lemak lemari lembing lembu lembut lempar lempung lengan lengkap lengkuas lentera lentik lepas
lereng lesat lestari lesung lewat liar libur lidah lidi lihai lihat lilin limas limau limbah limpah lincah lindung lingkar lintang
lintas lipat lirih lirik lisan listrik lobak lodeh logam logat logika lomba lompat loncat lonceng longgar lontar lontong lorong
loteng loyal luang lubuk ludes lugas lugu luhur lukis lulus lumbung lumer lumpia lumpur lumut lunak lunas luncur lupa lurah lurik
lurus lutung lutut macam macan madu magang magnet mahal mahir mahkota main majalah makalah makan makmur makna maksud malam mampu
manakala manasik mandi mandiri manfaat mangga manggis mangkuk mangrove manis manju mantap mantel manusia marga mari marka markas
markisa marmer martabak marwah masak masih masker massa masuk mata matahari matang mawar mayor mebel medali medan megah meja mekar
melati melayu melodi melon memang menantu mendung menit mentari mentega menteri menu merak merdeka merdu merek meriah meriam merica
merpati mesin mesra meter mewah migas milik mimbar mimpi minat minggu minta minum minyak mirip misal misi mitra mobil modal model
modern moga mohon molek momen monyet moral motif motor muara muatan mudah mudik mufakat muka mulai mulia mulut muncul mungil murah
murid murni musang museum musik musim mutiara mutu nadi nahkoda naik nakal nalar nama nampan nanas nangka napas narasi nasib naskah
nawala nazar negara negeri nelayan nenek neraca netral niaga niat nilai nilam ningrat nipah nisan niscaya nomor norma nostalgia nota
novel nuri nusa nusantara nutrisi nyala nyaman nyanyi nyaring nyata nyiur nyonya oase obat obeng obor obyek odol ojek olah olahraga
oles olok ombak omong oncom onde ongkos operasi opor orang oranye orbit order organ orkes otak otot oven pabrik pacu padan padat
pagar pagi paham pahat pahlawan pajak pakai pakaian pakar pakis palem paling palu pamer pamit pamor panah pancar pancing pandai
pandu panen pangan panggil panggung pangkal pangkas panitia panjang panjat pantas pantau pantul pantun papan para parabola paras
parit parkir paruh pasak pasang pasir paspor pasta pasti pasukan patok patuh patung patut pawang payung pecah pecel peci pedagang
pedal pedas pedati peduli pegang pegas pekan pekik pelabuhan pelajar pelana pelangi pelat pelatih pelaut pelihara pelita peluang
peluk pelukis pemuda penari pendaki pendapa pendek pengantin penggaris penjahit pensil pentas penting penulis penyu pepaya pepes
perahu peran perangko perban percaya perdana peri periang perintis peristiwa perkasa perlu permadani permai permata permen pertama
pertiwi perut pesat pesawat pesisir pesona pesta petak petang petani petir petis petuah piala piano piawai pijar pijat pikat pikir
pikul pilar pilih pilot pimpin pinang pinggir pinjam pintar pintu pipi piring pisah pisang pisau pita piutang plafon plastik podium
pohon pokok polisi polos pompa pondok popok populer poros porsi pos poster potong potret prakarsa prasasti pria prinsip proses puas
pucat pucuk pudar puding puing puisi puja pukat pukul pulang pulau pulpen puluh punah puncak pundak punggung punya pupuk purba
purnama pusaka pusar puspa pustaka putar putih putik putra putri putus puyuh radar radio ragam raih raja rajawali rajin rajut rakit
raksasa rakyat ramah ramai rambat rambut rambutan ramping rancang rangkai rangkul ransel rantai rantau ranting ranum rapat rapi rasi
ratna ratu ratus raung rawat rawon rayap rebab redup regu rekan rekat rekreasi rela rem remaja rempah rendah renik rentak renung
renyah resah resep resik resmi restu retas rezeki riak ribu rimba rimbun rinci rindang rindu ringan ringkas risalah riset riwayat
robot rok roket roma rombak ronda ronggeng rotan roti ruang ruas rubrik rujak rujuk rukun rumah rumit rumput rumus runcing rundung
runtun rupa rupiah rusuk rute rutin sabar sabit sablon sabtu sabuk sabun sado sahabat sahaja saham saing saja sajian salak saleh
salin salju saluran sambal sambung sambut sampai samping sampul samudra sanak sandal sandar sanggar sanggul sangka sangrai santan
santap santri santun sapu saran sarjana sarung sasana sasar sate satin satria satuan saudagar saudara sawah sawi sawit sayang sayap
sayur sebab sebut sedap sederhana sedia sedotan segala segan segar segel segera segi sehat seimbang sejahtera sejarah sejati sejuk
sekam sekolah selada selamat selancar selaras selasa selasih selempang selendang selera selesai selidik selimut selisih seloka
seluruh semangat semangka semar sembah sembilan sembuh semen semesta sempurna semua semut senam senang sendi sendiri sendok sengaja
senin senja sentosa sentuh senyap senyum sepak sepakat sepatu sepeda sepuh serai serambi serang serasi serbat serbuk serentak
serikat serius sero seru seruling sesuai setara setia setir setuju sewa siang siapa siasat sibuk sifat sigap sihir sikap siku silang
silat silsilah simbol simpan simpang simpati simpul sinar sinden singa singgah singkat singkong sinopsis sintal sinyal siput siram
sirih sirkuit sirkus sirup sisa sisik sisir sistem siswa situs siul soal sobat sodor sofa sohor sokong solusi somai sop sopan sopir
sorak sore sorga sorot soto spanduk sportif stabil stasiun studi stupa suami suar suasana suatu subur suci sudah sudut sugesti suguh
suhu suka sukacita sukses sulam suling sultan sulung sulur sumber sumbu sumpit sumur sungai sunting sunyi supir surat surga surya
susah susun sutera sutra swadaya swara swasta tabah tabel tabir tabung tabungan tabur tafsir tagih tahap tahun tajam tajuk takzim
tali tamasya tambah tambal tampan tampil tamu tanam tandan tandem tanding tandu tangan tangga tangguh tangkap tangki tangkis tanjak
tanjung tanpa tantang tanya tapak tapis tarian tarif taring taruh tata taut tawar tawon tayang tebak tebal tebing tebu teduh tegak
teguh tegur teh tekad teknik tekstil tekuk tekun telaga telan telapak telinga teliti telur teman tembaga tembok tembus tempat tempe
tempel tempo tempuh tempurung tenaga tenang tenar tenda tengah tenggiri tengkuk tenis tentang tenun teori tepat tepi tepuk tepung
terap terasi teratai terbang terbit terigu terik terima terjun terlena ternak terong terowong terpal tertib teruna terus tetap tetes
tiang tidur tiga tikar tikung timah timang timba timbang timbul timun timur tinggal tinggi tingkat tinju tinta tipis tipu tirai
tiram tirta titah titik titip tiup tokek toko tokoh tolak toleran tolong tomat tombak tombol tonggak tongkat tonton topan topang
topeng topik tradisi tras trem tua tualang tuan tubuh tudung tugas tuju tujuh tukang tukar tulus tumbuh tumis tumpah tumpang tumpeng
tumpu tumpuk tunai tunda tunggal tunggu tungku tunjuk tuntas tuntun tupai turis turnamen turun turut tusuk tutup tutur ubin ucap
udara udeng ufuk ujar uji ujung ukur ulama ulas ulet ulin uluk umat umbi umbul umpama umpan umpet umum undang undi undur unggas
unggul ungkap ungu unik unjuk unsur unta untai untuk untung upacara upah upaya urap urut usaha usai usia usir usul usung utama utang
utara utuh vaksin valid valuta vanili versi vila violet visi vista vitamin vokal volume wacana wadah wafer wahana wajan wajar wajib
wajik wakaf wakil waktu walau wali wangi wanita warisan warna warta warung wasiat wasit waspada wawancara wawasan wayang wedang
wejangan wibawa wijen wilayah wira wirausaha wisata wisma wisuda wong wortel wujud wulan yakin yakni yatim yayasan yoga yogurt
yunior zaitun zaman zebra zirah zona
`
  .trim()
  .split(/\s+/u);
