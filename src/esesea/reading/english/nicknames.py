"""Short and pet forms of English given names."""

from __future__ import annotations

from esesea.reading.english import nicknames_abroad

_FAMILIES = """alexander alex alec sandy sasha lex al
albert al bert bertie
alfred alf alfie fred
andrew andy drew
anthony antony tony
archibald archie
arthur art artie
augustus gus gussie
barnabas barnaby
bartholomew bart
benjamin ben benny benjie
bernard bernie
bertram bert bertie
bradley brad
cecilia cissy celia
charles charlie charley chuck chas
christopher chris kit topher
clifford cliff
daniel dan danny
david dave davy davey
donald don donny
desmond des dez
dominic dom nick
douglas doug
edmund ed ned ted
edward ed eddie eddy ned ted teddy
edwin ed ned win
eugene gene
ezekiel zeke
ferdinand ferdie
francis frank frankie
franklin frank
frederick fred freddie freddy fritz
gabriel gabe
geoffrey geoff jeff
george georgie
gerald gerry jerry
gilbert gil
gregory greg
gustav gus
harold harry hal
henry harry hal hank
herbert bert herb bertie
hubert bert hugh
isaac ike
jacob jake
james jim jimmy jimmie jamie jem
jeffrey jeff
jeremiah jerry jem
jeremy jerry jem
john jack johnny johnnie jock
jonathan jon johnny nathan
joseph joe joey jo
joshua josh
kenneth ken kenny
laurence laurie larry lawrie
lawrence larry laurie lawrie
leonard len lenny leo
leopold leo poldy
lewis lew louis
louis lou louie
martin marty
matthew matt matty
maximilian max
maxwell max
michael mike mick mickey micky
mitchell mitch
montgomery monty
nathaniel nat nate nathan
nicholas nick nicky colin
oliver ollie noll
oswald oz ozzie
patrick pat paddy rick
percival percy
peter pete
philip phil pip
phillip phil pip
randolph randy
raymond ray
reginald reg reggie rex
richard dick dickie dicky rick ricky rich richie
robert rob robbie bob bobby bert robin
roderick rod roddy rory
ronald ron ronnie
rudolph rudy
samuel sam sammy
sebastian seb bastian
sidney sid
solomon sol
stanley stan
stephen steve stevie
steven steve stevie
sylvester sly
terence terry
thaddeus thad tad
theodore theo ted teddy
thomas tom tommy thom
timothy tim timmy
tobias toby
victor vic
vincent vin vince vinnie
walter walt wally wat
wilfred wilf will fred
william will willie willy bill billy liam
winston win
zachary zach zack
abigail abby gail
adelaide addie ada heidi
agatha aggie
agnes aggie nessie
alexandra alex sandra sasha lexi
alice ally allie
alison allie ally
amanda mandy
amelia amy millie
angela angie
ann annie nan nancy anna
anna annie nan ann
anne annie nan nancy
antonia toni
arabella bella belle
augusta gussie
barbara babs barb barbie
beatrice bea bee trixie
bernadette bernie
bridget biddy bridie
caroline carrie caro lina
cassandra cass cassie
catherine catharine katherine katharine kate katie kitty cathy cat cate kathy
katherine kate katie kitty kathy kat kay
katharine kate katie kitty kathy
charlotte lottie charlie char
christina chris chrissie tina
christine chris chrissie tina
clementine clem
constance connie
cordelia delia
deborah deb debbie debby
diana di
dorothea dora thea dolly
dorothy dot dottie dolly dora
edith edie
eleanor nell nellie nelly ellie nora
elinor nell nellie nora
elizabeth liz lizzie lizzy eliza beth bess bessie betsy betty libby elsie lisbeth liza ellie elspeth
ellen nell nellie nelly
emily em emmy millie
emma em emmy
esther essie hetty
eugenia genie
evangeline eve eva evie
evelyn eve evie
florence flo flossie florrie
frances fran fanny frankie francie
gabriella gabby
genevieve ginny eve
georgiana georgie
georgina georgie
gertrude gert gertie trudy
gwendolen gwen
gwendolyn gwen
harriet hattie harry
helen nell nellie nelly lena
helena nell lena
henrietta hetty etta harriet
hermione mione
isabel izzy bella belle tibby
isabella izzy bella belle ella
jacqueline jackie
jane janie jenny janey
janet jan jenny
jennifer jen jenny jennie
jessica jess jessie
joanna jo joan
josephine jo josie
judith judy jude
julia jules julie
juliet jules
kathleen kath kathy kate
laura laurie
leonora nora leo
letitia letty tish
lillian lily lil
louisa lou lulu
louise lou lulu
lucinda lucy cindy
lucia lucy lucie
lucille lucy
mackenzie kenzie kenz
madeleine maddy maddie
magdalena lena
margaret maggie meg peggy madge marge margie greta daisy maisie rita margery peg
margarita rita daisy
marian mary molly
martha marty patty mattie
mary molly polly mamie may minnie
matilda tilly tillie mattie maud
melanie mel
melissa mel lissa
mildred millie
millicent millie
miranda mira randy
nancy nan
natalie nat
natasha tasha nat
octavia tavy
olivia liv livvy ollie
ophelia effie
pamela pam
patricia pat patty patsy tricia trish
penelope pen penny
philippa pip pippa
priscilla cilla prissy
prudence prue
rachel rae
rebecca becky becca beck
roberta bobbie
rosalind ros roz rosie
rosamond ros rosie
rosemary rose rosie romy
samantha sam sammie
sarah sally sadie
sophia sophie sophy
stephanie steph stevie
susan sue susie suzy sukey
susannah sue susie suzy sukey
tabitha tabby
theresa tess tessa terry tracy
teresa tess tessa terry
theodora theo dora thea
ursula ursie
valerie val
veronica ronnie vera
victoria vicky vic tori
virginia ginny
wilhelmina mina minnie billie willa
winifred winnie freda
yvonne evie"""

_FULL_FORMS: dict[str, frozenset[str]] = {}
for _line in (*_FAMILIES.split("\n"), *nicknames_abroad.FAMILIES.split("\n")):
    _full, *_short = _line.split()
    for _name in (_full, *_short):
        _FULL_FORMS[_name] = _FULL_FORMS.get(_name, frozenset()) | {_full}


def full_forms(name: str) -> frozenset[str]:
    """The given names, lower case, that ``name`` (any case) can stand for, itself included."""
    plain = name.lower()
    return _FULL_FORMS.get(plain, frozenset()) | {plain}


def same_given_name(one: str, other: str) -> bool:
    """Whether the two can be forms of one given name: ``Lizzy`` and ``Elizabeth``, but not ``Lizzy`` and ``Kitty``.

    Two short forms of one full name (``Beth``, ``Liz``) count only where one of them is the other's beginning:
    in a story they are as often two people.
    """
    first, second = one.lower(), other.lower()
    if first == second or first in full_forms(second) or second in full_forms(first):
        return True
    shared = full_forms(first) & full_forms(second)
    return bool(shared) and (first[:3] == second[:3] or first.startswith(second) or second.startswith(first))
