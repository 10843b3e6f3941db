"""Short and pet forms of given names of other languages, a line for each full name.

From general knowledge: Russian and Ukrainian, Polish, Czech, South Slavic, Spanish and Portuguese, Italian, French,
German, Scandinavian, Irish, Greek, Hebrew and Yiddish, Yoruba, Igbo, South Asian.
"""

from __future__ import annotations

FAMILIES = """aleksandr sasha shura sanya alyosha
aleksandra sasha shura sanya ola olka
aleksei alyosha lyosha
alexei alyosha lyosha
anastasia nastya nastasya
anatoly tolya tolik
andrei andryusha
anna anya anyuta anechka ania anka hania
avdotya dunya dunechka
boris borya
daria dasha
darya dasha
dmitri dima mitya dimka
dmitry dima mitya dimka
ekaterina katya katyusha katenka
yekaterina katya katyusha katenka
elena lena lenochka alyona
yelena lena lenochka alyona
elizaveta liza lizaveta
fyodor fedya
galina galya
gennady gena
grigori grisha grishka
grigory grisha grishka
igor igoryok
ilya ilyusha
irina ira irochka
ivan vanya vanka vanechka
konstantin kostya
ksenia ksyusha
leonid lyonya
lidia lida
lyubov lyuba
lyudmila lyuda mila lyusya
maria masha mashenka marusya maruska manya marysia mari mariquita mariuccia
marina marinka
mikhail misha mishka
nadezhda nadya nadenka
natalia natasha nata natalka tata
natalya natasha nata
nikita nikitushka
nikolai kolya kolenka
nikolay kolya kolenka
oleg olezhka
oleksandr sashko oles
olga olya olenka
pavel pasha pavlik pavlusha
pyotr petya petrusha
praskovya parasha
rodion rodya rodka
semyon syoma senya
sergei seryozha serezha
sergey seryozha serezha
sofya sonya sonechka sofka
stanislav slava stas
stepan styopa
svetlana sveta svetka
tamara toma
tatiana tanya tanyusha
tatyana tanya tanyusha
valentin valya
valentina valya
varvara varya varenka
vasili vasya vaska
vasily vasya vaska
viktor vitya
vladimir volodya vova vovka
vladislav vlad slava
vsevolod seva
vyacheslav slava
yaroslav slava
yakov yasha
yevgeni zhenya
yevgenia zhenya
evgeny zhenya
evgenia zhenya
yulia yulya yulka
yuri yura yurik
agnieszka aga agusia
andrzej jędrek andrzejek
barbara basia baśka
bronisław bronek
czesław czesiek
elżbieta ela elka
franciszek franek
grzegorz grzesiek
halina halinka
henryk heniek
jadwiga jadzia
jakub kuba jakubek
jan janek jasiek jaś honza jenda
janina janka
jarosław jarek
jerzy jurek
joanna asia joasia
józef józek józio
katarzyna kasia kaśka
kazimierz kazik kazek
krystyna krysia
krzysztof krzysiek krzyś
leszek lesio
maciej maciek
magdalena magda magdusia lena leni
małgorzata małgosia gosia
marcin marcinek
marek maruś
mateusz mateuszek
michał michałek misiek
mieczysław mietek
mirosław mirek
paweł pawełek
piotr piotrek
radosław radek
ryszard rysiek
sławomir sławek
stanisław staszek stach staś
stefania stefka stefcia
szymon szymek szymuś
tadeusz tadek tadzio
aleksander olek
bartosz bartek
dominika domi
hanna hania
karolina karola
łukasz łukaszek
mikołaj mikołajek miki
monika monia
szczepan szczepek
weronika werka
zuzanna zuzia
tomasz tomek tomcio
urszula ula
waldemar waldek
wiesław wiesiek
wiktoria wika
władysław władek
włodzimierz włodek
wojciech wojtek
zbigniew zbyszek zbych
zdzisław zdzisiek
zofia zosia zośka
zygmunt zyga
anežka anka
božena boženka
františek franta fanda
jaroslav jarda
jiří jirka jura
josef pepa pepík josífek sepp beppo
kateřina katka káťa
ladislav láďa
lukáš luky
marie mařenka mánička mimi
miloslav milda
miroslav mirek míra
oldřich olda
ondřej ondra
stanislava stáňa
štěpánka štěpka
tomáš tomík
václav vašek venca
vladimír vláďa
vojtěch vojta
zdeněk zdenda
zuzana zuzka zuzanka
aleksandar aca saša sale
dragoljub draža
ljubica ljuba
milica mica
nikola niko nidžo
slobodan boban sloba
vladimira vlada
alberto beto tito
alejandra ale jandra
alejandro ale jandro alex
antonio toño toni tonio tonino nino antoñito
beatriz bea betty
carmen carmencita carmela
concepción concha conchita
consuelo chelo
dolores lola lolita
eduardo edu lalo
encarnación encarna
enrique quique kike
ernesto neto
esperanza pera espe
federico fede
felipe pipe
fernando nando fer
francisca paca paquita pancha
francisco paco pancho paquito curro quico
gabriela gabi gaby
gabriel gabi gabo
graciela chela
gregorio goyo
guadalupe lupe lupita
guillermo memo guille
gustavo tavo
héctor tito
ignacio nacho iñaki
isabel isa chabela belita
jesús chuy chucho suso
joaquín quino
jorge coque
josé pepe pepito chepe zé
josefa pepa pepita
josefina pepa fina
juan juanito juancho
leonardo leo nardo
leticia lety
lourdes lulú
luis lucho luisito
manuel manolo manu manolito
manuela manola manoli
margarita marga rita
mercedes merche meche
miguel miguelito migue
pilar pili pilarcita
rafael rafa rafi rafito
ramón moncho monchi
raúl rulo
refugio cuca cuco
ricardo richi
roberto beto tito
rodrigo rodri
rosario charo chayo
santiago santi chago
sebastián seba sebas
sofía sofi
soledad sole
teresa tere teresita
verónica vero
vicente chente
ximena xime
yolanda yoli
antónio tó toninho tonico
joão joãozinho jão
joaquim quim
francisca chica
francisco chico
sebastião tião
alessandra sandra ale
alessandro sandro ale
alfonso fonzo
beatrice bice
caterina rina cate
carmela melina
domenico mimmo nico menico
eleonora nora
enrico rico
ernestina tina
federica fede chicca
filippo pippo
francesca checca franca
francesco checco ciccio cecco franco
gaetano tano
giacomo mino
giovanna gianna vanna
giovanni gianni vanni nanni
giuliano giulianino
giulia giulietta
giuseppe beppe peppe peppino pino geppo
giuseppina pina peppina
lorenzo renzo
luigi gigi gino luigino
margherita rita ghita
massimiliano massimo
matteo teo
mattia teo
timoteo teo
michele michelino
pasquale pasqualino lino
raffaele lello lele
raffaella lella lila raffa
riccardo ricky
rosalia lia
salvatore totò turi salvo toto
tommaso masino maso
vincenzo enzo cenzo
antoinette toinette toinon
barthélémy barth
catherine cathy katell
françoise fanchon soizic
geneviève ginette viève
guillaume guigui
jacqueline jacquotte
jeanne jeannette jeanneton
joseph jojo jef
julien juju
marguerite margot guite
mathilde mathou tilde
nicolas nico
philippe phiphi
sébastien seb bastien
thérèse zette
victor totor
anneliese liesl anni
elisabeth liesl lisbeth elsbeth sisi lisl
franziska franzi zenzi
friedrich fritz friedel
gertrud trude trudi
günther günni
hans hansi hansel
heinrich heinz heini heiner
hermann männe
ignaz naz
johanna hanna hanne
johannes hannes hans johann
johann hans hansi
karl karli
katharina käthe kathi käthchen katrin
konrad kurt
ludwig lutz
magdalene lena leni
margarete grete gretel gretchen greta
margarethe grete gretel gretchen greta
mathilde tilde
maximilian maxl
rosina rosl
sebastian bastian basti wastl
sophie fieke
theresia resi resl
therese resi resl
ulrich uli
wilhelm willi willy
wolfgang wolf wolfi
anders andy
astrid assa
birgitta gitta britta
gunnar gurra
johanna hanna
johannes johs
karin kajsa
kristian kris
kristina stina kicki
lars lasse
magnus mange
margareta greta maggan
mikael micke
nils nisse
olof olle
per pelle
sigrid siri
ingeborg inga bolla
bríd bridie
donncha donnchadh
eibhlín eileen
eoghan eoghainín
gearóid gerry
mairéad peig
máire mairín maura molly
micheál mick mícheál
pádraig paddy pat páidín podge
patrick pádraig
seamus jimmy séamaisín
seán seánie seáinín
sinéad sinéidín
siobhán shiv
aikaterini katerina
alexandros alekos
anastasios tasos
athanasios thanasis thanos sakis
charalambos babis
dimitrios dimitris mitsos
evangelos vangelis
eleftherios lefteris
georgios giorgos yiorgos
ioannis giannis yannis
konstantinos kostas dinos
michail michalis
nikolaos nikos
panagiotis panos takis
spyridon spyros
theodoros thodoris
vasileios vassilis vasilis
avraham avi avrum
chaya chayele
david dudi dudu
mordechai motti motke
moshe moishe moishele
rivka rivke rivkele
sarah surele
shoshana shosha
yaakov yankel koby
yehuda yudel
yisrael srulik
yitzhak itzik
yosef yossi yossel
adebayo bayo ade
adekunle kunle
adewale wale
ayodele ayo dele
babatunde tunde baba
folasade sade
funmilayo funmi
oladipo dipo
olufemi femi
olufunmilayo funmi
olumide mide
oluseun seun
olusegun segun
oluwaseun seun
oluwatobi tobi
oyinkansola oyinkan oyin
temitope temi tope
titilayo titi
yewande wande
chiamaka amaka
chibuike buike
chidinma dinma
chimamanda amanda manda
chinedu nedu
chukwuemeka emeka chukwudi
chukwuma chuma
ifeanyi ify
ifeoma ify
ikechukwu ike iyke
kenechukwu kene
nkechinyere nkechi
nnamdi nna
obiageli oby
obinna obi
ogechukwu oge
okechukwu okey
onyekachi onyeka kachi
onyinyechi onyinye
uchenna uche
uzochukwu uzo
abhimanyu abhi
abhishek abhi
aditya adi
anuradha anu
arundhati aru
debashish deb
gurpreet guri
harpreet harry
jaswinder jassi
lakshmi laksh
meenakshi meena
nikhil nikku
priyanka priya
rabindranath rabi
rajendra raj raju
rajesh raj raju
siddharth sid siddhu
sudarshan sudha
sunita suni
venkatesh venkat
vijayalakshmi viji"""
"""Lower case; the full name begins its line."""
