"""Given names of other languages that English stories use, and the gender each tells, with and without its marks.

A list from general knowledge: Slavic, Baltic, Romance, Germanic, Celtic, Greek, Turkish, Arabic, Persian, Hebrew,
South and East Asian, African. Names that are also English words, places or family names are left out, and so are those
that women and men share: a story's own words tell them.
"""

from __future__ import annotations

MEN = """
aart abayomi abbas abdallah abdel abdi abdirahman abdul abdulaziz abdulkadir abdullah abdulrahman abebe abhay abhijit
abhinav abhishek abiodun abubakar abukar achille adebayo adedayo adekunle adeleke ademola adeniyi adeolu adetokunbo
adewale adil aditya adnan adolfo adrien afolabi afonso agnar agung agus ahmad ahmadu ahmet aidan aimé ajay ajit akhil
akinola akintunde akinwale akio akira akiva akram aksel akshay akwasi alain alberto albéric aldo aled alejandro
aleksander aleksandr aleksei aleksey alemayehu alessandro alexandre alexandros alexandru alexei alexey alfonso alfredo
alois alok alon alphonse alvaro alyosha amadeo amadi amadou amaechi amar amaury amedeo amichai aminu amir amit amitabh
amol anand anas anastasios anatole anatoly anayo anders andreas andrei andrey andris andriy andrzej andrás andrés
aneurin angelos aniket anil anirban anish ankit ankur anselmo antoine antonis antonín antónio anupam anura anurag
anwar aodhán aonghus apostolos arash ardeshir arie arindam aris arjen arjun arkadiusz arkady armand armando armindo
arnab arnaud arsène artair artem arturo artyom arun arvid arvind arvydas arwel aryan asaf asanka asbjørn asger ashish
ashok ashraf ashwin asif aslak atanas athanasios atif atsushi attila atul auguste aurélien avigdor avinash aviv avner
avraham axel ayman ayodeji ayub aziz azlan azubuike babacar babajide babatope babatunde badr bahram balaji balram
baltasar balázs bambang bamidele baptiste barnabé bartek bartosz baruch bashar bashir bassam bastien bayu bedřich
behrouz behzad bekele bence benedikt bengt benito benoit benoît benzion beppe bereket berhanu bernardo bernd bernhard
bertil bertolt bertrand bhaskar bhavesh bhim bhuvan bijan bilal bimal bipin birendra birger biswajit bjarke bjarne
björn bjørn blaise boaz bogdan bogusz bogusław bohdan bohumil bojan bongani boubacar boyan branko brendan brijesh
bronisław bryn budi burak burkhard byung-hun béla bülent cabdi cahal calogero camilo caradoc carlo carmelo carsten
cathal cem cemal cengiz cesare chaim chaminda chandan chandrasekhar chang-min charalambos charles-henri cheikh chetan
chibuike chibuzo chibuzor chidi chidiebere chidozie chidubem chigozie chijioke chike chikezie chima chimaobi chimezie
chinedu chinua chinweike chirag christoph christophe christos chukwudi chukwuebuka chukwuemeka chukwuma chul-soo cian
ciaran ciarán ciprian claes claudio clemens clément colm conall conor cormac cornelis corrado cosimo costin cristian
cristóbal cyrille czesław cédric césar daan dae-jung dafydd dai daichi daiki daisuke daithí dalibor danylo daoud dapo
dario dariush dariusz darko darragh darshan dauda davi davide davoud dawid dawit dawud debashish debo declan dedi
deepak dejan deji denis dereje dermot detlef devdas devendra dezső dhananjay dharmendra dhruv diarmaid diarmuid didier
diederik dieter dietmar dietrich dilshan dima dimitar dimitrios dimitris dinesh dinh dino divakar dmitriy dmitry
dmytro domenico donal donato dong-hyun dong-wook donnacha donncha dov doğan dragan dragoș duarte dudi dumitru dušan
dáithí dónal eamon eamonn eberhard ebrahim ebuka eckhart edem edgard edmond edoardo edouard edson eduardo efisio
efraim efraín egil egon ehsan ehud eiichi eiji einar eirik eitan ejike ekene eko ekow ekrem elazar eliezer elwyn
emanuele emeka emenike emilio emlyn emre emrys enrico enrique enver enzo eoghan eoin ercan erdem erdoğan erich erik
erling ermias ernesto ernst erol ertuğrul esben esfandiar eskinder espen esteban estevão etienne ettore eugen eugenio
eugène euros evgeni evgeny ewald eyal ezequiel ezio fabien fabio fabrice fabrizio facundo fadi fahad faisal faizal
farai farhad farhan farid faris farouk farshid faruq farzad fatih fawzi feargal fearghal federico fedor felipe femi
ferdy ferenc fereydoun fergal ferhat fermín fernand fernando fiifi fikret fikru filippo finbar finnian fintan fionn
firdaus firmin flavio florent florian florin floris flávio folarin fotis francesco franciszek franco francois
františek franz françois fredrik friedrich frits frode frédéric fyodor fábio gaetano ganesh garba gaspar gaspard
gaston gaurav gautam gauthier gautier gavino gaël gbenga gboyega gearóid gediminas genji gennady gennaro geoffroy
georg georges georgi geraint gerardo gerd gerhard germán gerrit gershon getachew gethin ghassan gheorghe ghislain
giacomo gianfranco gianluca gianni giannis gijs gilberto gilles gino gintaras giordano giorgio giorgos girish girma
gisli giuliano giulio giuseppe gonzalo gopal goran goro gottfried govind gregor gregoris grigori grigory grisha
gruffydd grzegorz grégoire guglielmo guilherme guillaume guillermo guled gunnar gunther gustave gustavo guðmundur
gwilym gwyn gyula györgy gábor gérard géza gökhan göran gösta günter günther haakon habib hadi hae-sung hafez hafiz
haile haim hajime hakan hakim hakon halil halit halvard halvor hamed hamid hamza hannes hannu hanoch hansi harald
hardik harish harjit haroon harsha hartmut haruki harun haruna haruto hasan hashim hassan hayato haytham heikki heiko
heiner heinrich heinz heitor helge helmut hemant hemi hendra hendrik henk henning henrique henryk heriberto hermann
hernando hernán herschel heru hervé hideaki hideki hideo hieu hikaru hilaire hillel hiro hiroaki hiroki hiroshi
hiroyuki hisashi hisham hitesh hoang hoani hohepa holger honoré honza horia horst hossam hossein houshang hristo
hryhoriy hugues humberto husam husayn hussein huub huw huy hynek hyun-woo hywel håkan håkon héctor hüseyin iain
ibrahima ichiro idwal iestyn ieuan ifan ifeanyi ignacio ignaz ignazio ihab ihor ikechukwu ikem ikemefuna ikenna ilan
ilhan ilias ilie ilker ilya imad imran imre in-ho indrajit ingemar ingo ingvar ioannis iolo ionuț iraj isamu isao
isidro islwyn ismael ismail issa issouf istván itai itamar itsuki itzik iulian ivar ivica ivo iyad izuchukwu iñaki
iñigo jaafar jaakko jaap jabari jabir jabu jabulani jacek jacinto jacobus jae-hyun jae-sung jae-won jagdish jagjit
jahangir jaime jakob jakub jalal jamal jamil janek janis jannes janusz jarl jaromír jaroslav jarosław jaswant jatin
javad jayant jayesh jean-baptiste jean-claude jean-luc jean-marc jean-paul jean-pierre jelle jeroen jerzy jesper jesús
ji-hoon jide jideofor jignesh jin-ho jindřich jirka jiro jitendra jiří joachim joakim joaquim joaquin joaquín jochem
jochen johann johannes joko jong-su joon-ho joost joris josef josselin josé jovan joão joël juanito juhani jukka
julien julio julián juma jun-ho jung-hwan junichi junji jurgen juris jános jérémie jérôme jón józef józsef jörgen
jørgen jürgen jānis kabir kabiru kacper kadir kagiso kai kailash kaito kaj kaleo kalle kamau kambiz kamil kamlesh
kamran kapil karanja kareem karel karim karl-heinz karl-johan karol karsten kartik kaspar kasper kassa kasun katsuo
katsuro kaushik kaveh kawika kayode kazimierz kazuki kazuma kazuo kazuya keanu kebede kees keiichi keiji keisuke keita
kekoa kemal kenechukwu kenichi kenji kenta kentaro kenzo keoni kerem kestutis keyvan khairul khaled khalid khalil
khaya khosrow ki-taek kimo kipchoge kiprono kiptoo kiril kirill kishore kiyoshi kjell kjetil knut kobby kobina koen
kofi koichi koji kojo kolade kolawole kolya konrad konstantin konstantinos koray korbinian kostas kostya kosuke kota
kourosh kouta kow krasimir krishna kristján kristoffer krzysiek krzysztof kumara kunal kunio kwabena kwadwo kwaku
kwame kwang-soo kwasi kweku kwesi kyung-soo kálmán károly ladislav lajos lakshman lalit lamine lanre lasantha lasse
laurens laurent lauri lawal leandro lefteris leif lekan leke lennart leonardo leonid leonidas leszek liban libor
lieven lior liviu ljubomir llewelyn llyr lochlann lokesh lorcan lorenz lothar lourenço loïc lubomír luboš luciano
lucien ludger ludovic ludwik luiz luka lukas lukáš lutz luís lwazi lyuben lászló lázaro léon léonard maarten macario
macharia maciej madan madhav madoc mads madu magnús mahad mahendra mahesh mahmood mahmoud mahmuda mahmut mahyar maina
majid makis makoa maksim malachy maldwyn malik mamadou mamman manabu mandla manfred manish manoel manoj manolis manolo
manouchehr mansour marcello marcelo marcin marcos marek mariano marius mariusz markku marko markus marwan masaaki
masahiro masaki masaru masashi masato masoud massimo mateo mateus mateusz matheus mathieu mathis matiu matteo matthias
matthieu matti matvei matías matěj mauricio maurizio mauro maurício mawuli maximiliano mayank mazen mburu mduduzi
mehdi mehmet mehrdad meir menachem mendel menelaos mengistu menno mert mesfin metin meurig michal michalis michał
mieczysław mihai mikael mikkel mikko miklós mikołaj milind milorad miloš min-ho min-jun min-soo mindaugas miodrag
mircea mirko miroslav mirosław mitsos mitsuo mitsuru mitya mladen modestas mohamad mohammad mohan mohit mohsen moishe
moisés mojmír mojtaba mordechai moritz morten morteza moshe motti mounir mourad moussa muiris mujib mukesh mulugeta
munashe munir murat murilo musa mustafa mutasim mutua muyiwa mwangi mykhailo mykola márcio mário mátyás mícheál nabil
nachman nacho nader nadim naeem naftali nainoa naji nandan naoki naoto narayan narendra naseer naser nasir nasser
natan naveen navid nazim nazri nduka neasán nebojša necati neeraj negash nello nels nemanja nenad ngugi niall nicolae
nicolás niels nihat nikhil nikola nikolai nikolaos nikolay nikos nilesh nils nimrod nino nir nirmal nishant nissim
nitin niyi nizar njoroge nkosana nkosinathi nnamdi noam noboru nobu nobuo nonso norbert noé nuri nuwan nwachukwu
nwankwo obafemi obiajulu obierika obinna obiora ochieng octavian octavio oddvar oded odhiambo odili odinaka odysseas
ofer oisin oisín okan okechukwu okeke okello okonkwo okoro oladele oladipo olafur olakunle olanrewaju olaoluwa olav
oldřich oleg oleksandr oleksiy olivier olof olu olufemi olumide olusegun oluseyi oluwaseun oluwatobi omkar omondi
ondřej onesimo onur onyango onyebuchi opiyo oreste orestis orhan ori osama osamu osita oskar osman ostap osvald
osvaldo ota othmar otieno otávio ouma ousmane ovidiu owain oğuz paco padraig palle panagiotis pancho pankaj panos
paolo pape parth parviz pascual pasquale patrice patricio paulo pavel pavlo pavlos paweł payam peadar pedram pejman
pekka pelle pepe per-erik petar petr petro petros petter petya philibert philippe phuoc piaras piero piet pieter
pietro pinchas pino piotr plamen porfirio poul pouya prabhat pradeep prakash pramod pranab pranav prasad prasanna
prashant pratap prateek praveen predrag proinsias przemysław pule puneet pyotr pádraic pádraig pál péter přemysl qasim
quang quoc rachid radek radim radosław radovan radu radwan raed rafa rafał raffaele rafiq raghav raghu ragnar rahim
rahman rahul raimundo rainer rajan rajat rajeev rajendra rajesh rajiv raju rakesh ralf ramachandran ramadan raman
ramazan ramesh rami ramiro ramón ranil ranjit raoul raphaël rashid rasmus ratko rauf raul ravi ravindra rawiri raúl
recep reidar reinaldo reinhard reinhold reinier renan renato renaud renzo rené reza rhodri rhydian rhys riad riccardo
ridwan rik riku rimas rintaro rishi ritesh rizal rizwan roald rocco rodion rodolfo rodolphe rodrigo roel rogelio
rogério rohan rohit rolando rolf romain ronan rostam rostislav rotimi ruairidh ruairí ruaraidh ruben rubén rudi
ruggero ruslan ruud ruwan ryo ryoichi ryota ryszard ryuichi ryuji rémi rémy rónán rüdiger răzvan rıza sabir sabri
saburo sachin sadiq saeed saeid salah saleem salih salim salman salvo samar samba sameer sami samir sanath sandeep
sander sandile sandro sang-woo sanjay sanjeev santosh sanya sarang satish satoru satoshi satyajit saurabh sayed saša
seamus sebastián sebastião sedat segun seiichi seiji selim selorm semyon seo-jun seok-jin serdar serge sergey sergio
serhiy serkan seryozha seun seung-ho severo seydou seyi seán seánie shadi shahid shahram shahriar shailesh shankar
shapour sharad sharif shashank shehu shekhar shigeo shigeru shimon shinichi shinji shintaro shiro shivam shlomo shmuel
shohei shoichi shota shunsuke shyam siamak siavash sibusiso siddharth siegfried sigurd sigurður silvano silvio sindri
sipho sizwe sjoerd slamet slobodan snorri sochima soham sohrab soren sorin sosuke sota sotiris souleymane spyros
stanislav stanisław staszek stavros stefano steffen stelios stellan stepan stijn stjepan stoyan sture subhash sudhir
sudip sufyan suharto suhas sujit sukarno sukumar sule suleiman sumit sung-min sunil suraj surendra suresh surya sushil
susumu sutrisno svatopluk svein svend swapnil sylvain szymon sándor séamus sébastien sérgio søren süleyman sławomir
tadao tadashi tadesse tadeusz tadhg tae-hyung tahir taichi taiki takahiro takao takashi takeo takeshi takis taku
takumi takuya talal taliesin tamotsu tamrat tamás tanko tanmay tapan tapani taras tarek tariku tariq taro tarun tatsuo
tatsuya tawfiq tayfun teguh tejas tekle teo terje tesfaye teshome tetsuo tetsuya tewodros thabang thabo thanasis
thanos tharindu themba themis theodoros thiago thibault thierry thijs thodoris thorbjørn thorkild thorstein thorsten
thorvald thulani théo théodore théophile tiago tiarnán tibor tiernan tijmen tilman tinashe tiziano tjeerd tobi
tochukwu todor tokunbo tolga tomas tomasz tomek tomislav tommaso tomohiro tomás tomáš tomé tonderai torbjörn tord
torgeir torsten toru toshi toshiaki toshiki toshio trond trung trygve tshepo tsubasa tsutomu tsuyoshi tuan tudur tunde
tuomas turgut turlough tushar tzvi uday udoka ugo ugochukwu uilliam ulf ulises ulrich umar umaru umberto umesh unoka
usama usman utpal uwe uzochukwu uğur vaclav vadim vahid vaibhav valdas valentin valerio valéry vangelis varun vasant
vasil vasile vasili vasilis vasily vassilis vasya vasyl vašek vebjørn vedat veikko venkat venkatesh ventsislav vicente
vidar vidyasagar viggo vijay vikas vikram viktor vilmos vinay vincenzo vineet vinod vinícius vipin vipul viraj vishal
vitaly vito vittorio vivek vjekoslav vlad vladimír vladislav vlado vlastimil vojtěch volkan volker volodya volodymyr
vsevolod vuk vusi vuyo vyacheslav vytautas václav vít vítor wael wafula wahyu waldemar wale waleed walid walther
warsame waseem waweru wayan wekesa wenzel werner wiesław wiktor willem willi willy wim winfried wiremu witold wojciech
wojtek wole wolf-dieter woo-jin wouter wyn władysław włodzimierz xaver xavi xolani yaakov yahya yair yakov yakubu yann
yannick yannis yaroslav yash yasin yasir yasser yasuhiro yasuo yasushi yaşar yegor yehoshua yehuda yevgeni yevgeny
yevhen yiannis yigal yiorgos yitzhak yochanan yoel yogesh yohannes yohei yoichi yonas yonatan yong-ho yoram yordan
yosef yoshi yoshiaki yoshihiro yoshio yossi yosuke younes young-ho young-jae yousef youssef yuichi yuji yukio yunus
yuri yury yusuke yuta yutaka yuto yuval yves yılmaz zaid zakaria zakes zakhar zalman zbigniew zbyněk zbyszek zdeněk
zdravko zdzisław zeev zenebe zerihun ziad zlatko zoltán zoran zsolt zubair zulkifli zvi zweli zygmunt álvaro árpád
éamon éamonn édouard éric étienne ólafur ömer öystein özgür øystein ümit łukasz şahin šimon štěpán žarko željko ștefan
"""

WOMEN = """
aaltje aarti abeba abeer abeke abena abeni abital ablah abosede achieng adaeze adaku adaobi adaora adebimpe adebukola
adelheid adenike adesuwa adhiambo aditi adjoa adriana aduke adunni adwoa adèle adéla adélaïde afaf afolake afra afua
agafya agata agathe aglaia agnese agneta agnieszka agnès agnė agrafena ahlam ahuva aikaterini aine aino aishwarya
aisling aislinn aissatou aistė akanksha akemi akiko akinyi akosua akoth aksinya akua akuba akudo akunna albertine
aleida alejandra aleksandra alena alessandra alessia alexandrine alicja alida alina aline alix aliyah aliza alka
almudena alyona alžběta amaka amalia amandine amani amarachi ameera amina aminah aminata amira amisha amna amoke
amparo amrita amruta amélia amélie ana ana-maria anagha anahita anamika ananya anastasiya anasuya anat anaïs anca
andreea andrée aneta anetka anette anežka angeliki angharad angèle angélique anike anikó anindita anisa anisha anja
anjali anjana anju anjum anke ankita anna-lisa anna-maria annapurna anne-marie annegret anneke anneli annelies
anneliese annelore annemarie annemiek annick annie-claude annika anniken annikki anthoula antigone antje antoinette
antonella antonietta antonina antónia antônia anuli anulika anupama anuradha anusha anushka anwen anya anyango aoife
aparajita aparna apinke apiyo apolline araceli archana areti arezoo argyro arianrhod arinola arisa arlette armelle
arnhild arpita aruna arundhati arwa asake asako ashwini aslaug asma asmaa aspasia assunta asuka atefeh athina atieno
atsuko aude aurelia aurore aurélie avanti avdotya avital aviva avni awino awuor ayaka ayako ayame ayelet ayesha ayfer
aygül ayinke aylin aysel ayten ayumi ayça ayşe azadeh aziza azizah azra azza aída baaba babita badriya bahareh bahija
banafsheh banu barbora barbro basia basma batsheva batya beata beate beatriz begoña behnaz belgin belén benedetta
benedita bente berit berrin berta berthe bethan betje beáta bhagyashree bharati bharti bhavana bhavna bich biljana
bindu binita binta birgit birgitta birte birthe birtukan birutė bisi bisola blanca blandine blanka blodwen bláthnaid
bláthín bo-young bodil boglárka bogumiła bohdana bohumila bojana bolanle bolatito borbála bosede bożena božena bracha
branka branwen brigitta britt-marie britta bronagh bronwen bruna brunhilde bríd brídín brígida bukky bukola burcu
bushra busisiwe busola bärbel béatrice bénédicte bérénice büşra caitríona camelia canan cansu caoilfhionn caoimhe
capucine carine carlota carlotta carmela carmencita carolien carolina carys catalina catarina caterina catrin cayetana
ceinwen celina ceridwen cerys chaitali chana chandrika chantal charo charulata chava chenai chhaya chiamaka chiara
chidimma chidinma chie chiedza chieko chihiro chikako chikaodili chimamanda chinasa chinelo chinenye chioma chiyo
chiyoko chizoba chizuru chloé christa christel christelle christiane christl chrysanthi chrysoula cinzia clara
clarisse claudette claudine cliona clodagh clotilde cláudia clémence clémentine clíona concetta conchita consuelo
coralie cordula corina cosette cosmina coumba crina cristiane cristina csilla cunégonde cécile céleste célestine célia
céline dafna dagmar dagny dalal daliah damayanti danica daniela danijela danièle danuta daria darshana darya dearbhla
debjani deepa deepika deepti delfina delphine delyth dervla desislava despina devaki devika devyani dhanalakshmi didem
diederike dieuwke dikeledi dilara dilek diletta dilys dimitra dineo dipali dipti ditte divya doina doireann dolapo
domenica dominika donatella dorit dorota dorothee dorothée dorottya dorte dragana drahomíra dubravka dunja dunni dunya
durgeshwari duygu débora désirée dóra dörte ebba ebele ebere ebru ecaterina edeltraud edite eduarda edyta eeva efa
efrat efthymia efua eglė eilis eilonwy eilís eimear einat eirini eirlys eirwen eithne ekaterina ekua elaheh eleftheria
eleni eleonora eleonóra eleri elettra elfriede elham eliana eliane elif elina elisa elisabeth elisabetta elitsa
elizaveta eliška elke elpida elsbeth else-marie elsebeth elske eluned elżbieta emanuela emebet emel emer emiko emine
emmanuelle emílie endang enfys enikő enrica enriqueta eriko erna erzsébet esin esinam esperanza esra estefanía ester
esti etelka etsuko eugénie eulalia eulalie eun-ji eun-kyung eun-mi eun-young eva-lena eva-maria evangelia evdokia
evgenia evi ewa ewelina ezinma ezinne fabiana fabienne fabiola fadekemi fadia fadwa faiza falguni fanchon fareeda
fariba farida faridah farideh farzaneh fatema fatemah fathia fatima fatimah fatma fatou fatoumata fawzia federica
fehintola femke fenna fereshteh feride feriha fernanda fernande ffion fiammetta fidelma figen fikirte filio filiz
filomena finola fionnghuala fionnuala fiorella flavia florentina flávia folake folasade foluke forough forugh fotini
francine francisca franziska françoise freya frida friederike fruzsina frøydis fujiko fumiko fumilayo funda funke
funmi funmilayo funmilola fusako fátima félicie félicité gabriela galina galit galya gamze gargi gauri gayathri
gayatri gaynor gbemisola geertje geertruida geeta geetanjali geetika geneviève genoveva genowefa georgette gerda
gergana gerlinde germaine gertraud gertrud gertrudis ghada ghislaine gianna giedrė gigliola gilberte ginette ginevra
ginika giorgia giovanna gisela gisèle gita gitl giuditta giulia giuliana giuseppina gizella glenys gobnait golnar
golnaz gonca gordana gosia gowri graciela grainne graziella grażyna grete gretl griet grietje grusha gráinne gudrun
guillemette gunhild gunilla gunnhild guðrún gwenda gwenllian gwenyth gwladys gwyneth gyda gönül gülay gülben gülsen
gülten habiba hacer hadas hadassah hadeel hae-won hafsa hajnalka haleh halima halina halinka halyna hamidah hana hanaa
hanae hanako hanan handan hanife hanin haniya hanka hanna hanne hanneke hannelore harini haruka haruko harumi hatice
hatsue havva hayat heba hedda hedvika hedwig hege heide heidemarie heike helle helma heloísa helvi hemalatha hendrika
hendrikje hengameh henriette hermance hermine herminia hetal heulwen hiba hideko hilde hildegard hildegund hildur
hinemoa hiroko hiromi hirut hisako hitomi hjördis honorata honorine hortensia huda huguette hulda huong hye-jin
hye-kyo hyo-jin hyun-joo héloïse hélène hülya ibironke ibolya ifemelu ifeoma ifunanya ijemma ijeoma ikuko ilana ilaria
ilayda ildikó ileana iliana ilka ilona ilse immacolata inas inbal indira indrani ineke inge ingeborg ingegerd inger
ingunn inmaculada inna intisar inès inés inês ioana ioanna iracema irena irina irit irmgard irmtraud iryna irène irén
isaura isaure ishani ishita isolde isotta isra israa itsuko iulia ivana ivone iwona iyabo iza izabela jacinta jacira
jacoba jacomijn jadranka jadwiga jagoda jahanara jaleh jamila jamuna jana janaki janaína janina janki janneke jannie
jantje jarmila jaroslava jasmina jawahir jayalakshmi jayanti jayashree jeannette jeannine jelena jeong-hee jepkosgei
jhumpa ji-eun ji-hye ji-won ji-woo ji-yeon ji-young jigna jimena jindřiška jitka jiřina joana joaquina johanna jolanta
jorunn josefa josefina josephien josette josiane joséphine jovana joëlle juana judit julianna julieta juliette jumana
jumoke jung-eun junko justyna jutta juçara jyothi jyoti jytte jónína júlia jūratė kaarina kadiatou kadriye kailani
kainene kajol kalena kalpana kamala kambili kamila kamini kamsi kanako kanika kanini kaori kaoruko kareema karima
karin karishma karita karla karolina karolína kartika kasia kasumi katalin katarina katarzyna katayoun katerina
kateryna kateřina kathi kathrin katja katrien katrin katrín katsuko katyayani kaveri kavita kavitha kayo kayoko kazue
kazuko keiko kemi kerstin khadija khadijah khadijeh khady khawla kholiwe khushboo kikelomo kikue kikuko kimiko kinga
kinneret kinuko kirsi kirti kiyoko kiyomi kjersti klaartje klara klaudia klavdia klára kläre koralia kosisochukwu
kotone kriemhild kristiina kristín kristýna krisztina kritika krysia krystyna ksenia ksyusha kulthum kumiko kumud
kumudini kunigunde kusum květa kyoko kyriaki käthe labake ladan laetitia lakshmi laleh lalita lalitha lamia lamya
laoise larissa latha latifa laufey laure lauretta lavanya layla leela leelavati leena leilani leili leni lenka leonie
leonor lerato lestari leticia letizia letícia leyla liat libuše lidia lidiya lieke liesbeth liese lieselotte liesl
liliana liliane lilo lilyana lina lindiwe linnea liora lisbet lisbeth lise lisette livia lizaveta ljiljana ljubica
lleucu llinos loni lopamudra lorena lotte lotti lourdes lovisa lowri loïse lubna lucette luciana lucie lucienne lucile
lucrezia lucyna lucía ludivine ludmila ludwika luisa luise luiza luminița lupe lupita luzia luísa lydie lysbeth lyuba
lyubov lyuda lyudmila lyudmyla léa léonie léontine lígia lívia lúcia maaike maame maarit maartje macarena machiko
machteld madalena maddalena madhavi madhuri madhushree madiha madoka maeve mafalda magali magda magdalena magdalene
magdalini magdaléna magdolna maha mahin mahira mahnaz mahsa mahshid mai-britt maike maiko mairead mairi mairwen
maisoon maitreyi maj majella makiko malati malavika maleeka malin malini malka mallika mamata mamello mamta manal
manami manasi mandakini mandana mandira manisha manjula manjusha manon mansi manuela maram marcail marcela mareike
marfa margarete margarethe margarida margaux marged margherita margit margret margriet marguerite maria-theresia
mariagrazia mariam mariama mariana marianna maribel maricarmen maricela marie-ange marie-claire marie-france
marie-hélène marie-laure marie-louise marie-thérèse marieke marielle mariette marija marijana marijke marika mariko
mariola marisa marisol marit marita mariya mariyam marjan marjane marjolein markéta marleen marlies marthe martina
martine martyna marwa marya maryam maryla maryse marysia maría marília masae masako masechaba masha masoumeh masuyo
mathilde matilde matoula mayada mayako maylis maysa maysoon mayu mayuko mayumi mayuri małgorzata małgosia meadhbh
mechthild meena meenakshi meera megha meghana megumi mehri meike meinir meirav meital melina melitta meltem menaka
menna merav mererid merete merja merve meryem meseret meskerem mette mgbeke mhairi mi-kyung mi-sook micaela michaela
michela michiko mieke mieko mies mihaela miho mihoko mihret mikako mikiko milada milagros milena mileva milica min-ji
min-jung min-seo minako minakshi mineko minoo mireia mireille mirela mirella miri mirjana miroslava mirosława misaki
misako mitali mitsue mitsuko mitsuyo miyako miyoko miyu mizuki mmabatho modupe mohini mojgan mojisola mojoyin momoka
momoko monalisa monika monique montserrat moraa morenike morwenna mosun mosunmola motunrayo mouna moushumi mpumi
mridula mrinalini muireann muirín mukta mumbi mumbua muna muthoni mutsuko myfanwy mylène myriam myrto máire máiréad
máirín márcia mária márta märta méabh mélanie mélisande mónika mônica müge münevver müzeyyen mădălina na-young naama
naana nabanita nabila nadezhda nadine nadiya nadja nadya nadège naděžda nafissatou nahid nahla naima naina najat najla
najwa nalan nalani naledi naliaka nalini namiko namita namrata nanako nanami nandi nandini nandita nanna naoko narges
narin narumi naseema nasrin nastasya nastya nataliya natalya nataša nathalie natsue natsuki natsuko natsumi natália
navya nawal nazan nazanin nazila nazira nazlı ndeye ndidi nduta nechama necla neda neelam neelima neeltje neena neera
neeta neetu nefeli neha nekesa nele nelleke nergis nermeen nermin nerys nesreen nesrin nesta nevena nevin neşe ngaire
ngozi nhung niamh nicoleta nicoletta nidhi nienke nihal niharika nilde nilgün nili nilima niloofar niloufar nilüfer
nimisha ningsih ninon nirmala nirupama nisha nishita nitya nitza nivedita njambi njeri nkechi nkemdilim nkiru nkiruka
nkoli nneamaka nneka nnenna nneoma noa nobantu nobuko nodoka noelani noelia nokuthula noluthando nolwazi nomalanga
nomathemba nombulelo nombuso nomfundo nomsa nomvula nomzamo nonhlanhla nontombi noortje nooshin norhayati noriko
norina noura noxolo nozipho nozomi noémi noémie nthabiseng ntombi nuala nuha nunzia nunziatina nura nuran nuray nurcan
nuria nurit nurten nurul nwakaego nwando nwanneka nwanyibuife nyambura nyaradzo nyawira nyokabi nóirín nóra oana oanh
obiageli obianuju obioma océane oddny odete odile ofelia ofra ogechi ogechukwu oksana olalla olanna oleksandra olesya
olha olina olivera oliwia oluchi olufunke olufunmilayo olwen olya omolara omolola omotola omowunmi onyinye onyinyechi
oonagh orietta orit orla orly ornella orsolya ortensia osnat ottilie oumou oya oyinda oyinkan oyinkansola padma
padmaja padmavati padmini palesa pallavi panagiota paola paquita paraskevi parisa parmita paromita parul parvaneh
parvathi parvati parvin pascale patrizia patrícia paule paulette paulina pavla pavlína payal pelin pepita perihan
pernille perrine phindile phulmani phumla phumzile piera pierrette pietje pilar piroska pnina polina pooja poonam
poornima pouran prabha prachi pragya pramila pranati prarthana praskovya pratibha pratima preeti priscila priti priya
priyanka pualani puleng purnima pushpa päivi pétronille pınar quitterie quynh rabab rabia rachana rachele racheli
radhika radka radmila radwa rafaela raffaella raghda ragna ragnhild rahel raisa raizel rajani rajashree rajeshwari
rajkumari rajni rakhi raluca ramatoulaye ramya rania ranjana ranjani ranjita rannveig rapuluchukwu raquel rasha rashmi
ratna rebeca refilwe refugia reham reiko rekha renata renate renske renu renuka renáta renée reshma resi revathi
revati reyhan rhian rhiannon rhonwen richa riddhi rieko rigoberta rihab riham riikka rikako riko rima rini rinko
risako ritika ritu ritva rivka rivke rochel rocío rodica rohana rohini roisin rokhaya roksana rolande romina ronit
ronke rosalba rosalinda rosalía rosana rosanna rosaria rosine rositsa rosl rosmah rosnah rossana rossella roswitha
rosângela roxana ruba ruchama ruchi ruchika rufina ruhi rujuta rukhsana rukia rukmini rumiko runa rupa rupali ruqayya
ruriko ruti ruvimbo ruxandra ryoko réka ríona róisín rózsa róża růžena saadet saara sabiha sabina sabine sabrine sachi
sachie sachiko sadako sade sadhana sadhbh saeko safaa safiya sahar sakiko sakina sakshi salma salwa samaneh samhita
samia samiksha samira samita samiya sanaa sanaz sanchita sanda sandhya sandrine sangeeta sangita sanja sanjana
sanjukta sanna sanne santoshi saoirse saori sarika sarit sarita sarojini satoko satomi satsuki savita savithri savitri
sawsan sayaka sayoko sayuri seble seda sedef seema seiko sejal selin selma semra senait seo-yeon seo-yun sepideh
serafina serap serpil serwaa setsuko seul-gi sevil sevim shabana shabnam shahd shahla shahnaz shahrzad shaila shailaja
shaima shaimaa shakuntala shalini shanta sharada sharmila sharmistha shatha shefali shereen sherine shideh shifra
shigeko shikha shilpa shinako shioko shiori shira shirin shivani shizue shizuka shizuko shlomit shobha shobhana
shohreh shoshana shraddha shreya shubha shubhangi shula shulamit shweta shyamala sian sibel sibongile sibéal sidonie
sieglinde sietske sigal signe sigrid sigríður sigrún siham sikirat sile silje silke silvana simin simisola simona
simran sindisiwe sinead sinéad siobhán sioned sirpa sita siti sixtine sizakele siân slavica smadar smaranda smita
sneha snehal snezhana snežana so-hee so-yeon sofia sofija sofya sofía soheila sohini sokhna solange solenne solomiya
solveig solène sonali sonechka songül sonja soo-jin soo-min soo-yun sophieke soraya sorcha soumya sousan sowmya soňa
spomenka sridevi stana stanislava stanisława stavroula stefania stefanie steffi stefka steinunn stéphanie su-jin suad
subhadra subhashini suchitra sudha sudipa suha suhaila suhair suhasini sujata sukaina sukanya sulekha sulochana sumana
sumangala sumathi sumaya sumayya sumbo sumie sumiko sumita sumitra sun-hee sun-mi sun-young sunaina sunanda sundari
sunita suparna supriya surabhi surekha susana susann susanne susheela sushila sushma sushmita suvarna suzette suzue
suzuko svanhild sveta svetlana swapna swarna swarnalata swathi swati sweta sybille sylvaine sylvie sylwia synnøve
szilvia sára ségolène síle sílvia síofra sólveig sónia sônia sławomira taeko taghreed tahani tahereh tainá takako
takeko tali talia tamae tamako tamanna tamar tamayo tambudzai tamiko tanima tanisha tanja tanuja tanushree tanvi
tapati taraneh tarulata tasneem tatjana tatyana tazuko tegwen teiko tejaswini telma temilade teodora teresinha
teresita tereza teruko teréz thandeka thandi thandiwe thaïs thekla thembeka thembi theresia thokozile thora thurayya
thuy thyra thérèse tigist tiina tijana tilottama tineke tinuke tiphaine tirtza tirunesh titi titilayo titilola tiziana
tokiko tomiko tomoe tomoka tomoko tomomi torill torunn toshiko tova toyin traudl treasa trijntje trine trisha triveni
trude truus tsehay tsitsi tsukiko tsuneko tsvetana tuba tullia turi turid tuula tuulikki tuyet tuğba tzipi tzipora
tímea tülay tülin tünde türkan ugochi ugonma ujunwa ukamaka ulla ulrika ulrike ululani ulyana umaima umeko umm unni
unnur upasana urenna urmila ursel urszula urvashi uschi usha utako ute uzoamaka vaidehi vaishali vaishnavi valeria
valgerður valéria valérie vandana vanita varvara varya vasanthi vasiliki vasilisa vasso vasudha vasundhara vatsala
veena vendula vera-lúcia verena veronika verónica vesna victoire victorine vidya vigdis vigdís vijayalakshmi vilborg
vilde vimala vimbai vincenza vinita violaine violeta viorica virág vittoria vitória viviana viviane vlasta vroni
véronique věra wafaa wairimu waithera wakako walburga waltraud waltraut wamaitha wambui wangari wangui wanjiku wanjiru
warda wenche weronika widad wiebke wiesława wietske wiktoria wilhelmine willemijn wioletta wubit wunmi xanthi xavière
ximena xiomara xóchitl yaa yaeko yael yaffa yamini yasemin yashoda yasmeen yasmin yasmine yasuko yayoi yehudit yejide
yekaterina yelena yeliz yelizaveta yeon-hee yeong-hye yeshi yetunde yewande ylva yocheved yogita yoko yolande yonit
yordanka yoriko yoshie yoshiko young-ae young-hee young-sook yseult yu-jin yu-na yuka yukako yukari yukie yukiko yuko
yulia yuliya yulya yumeko yumi yumiko yuriko yusra yuuko zahava zahra zainab zaleha zamfira zandile zanele zaynab
zdenka zdeňka zehava zehra zeinab zenzi zewditu zeynep zhaleh zhanna zilda zinaida zinhle zippora zita zlata zodwa
zofia zohreh zoraida zorica zosia zoé zsuzsa zsuzsanna zsófia zubaida zuhal zuleikha zuraidah zuzana zuzanna zélia
zélie zübeyde ágnes águeda áine åsa çiğdem éabha édith édwige éliane élisa élisabeth élise élodie éloïse émilie étaín
étiennette éva íde órla órlaith özlem úna úrsula ümran þóra þórdís şebnem şengül şule štěpánka šárka żaneta željka
žofie ștefania
"""
"""Lower case, between white space, as the list of men."""

NAMES_ABROAD = frozenset(MEN.split()) | frozenset(WOMEN.split())
"""All of them: none is an English word."""
