"""Common English given names and the gender each usually tells.

A compact list from general knowledge, with the names of other languages; a name that is not in it learns its gender
from the story's own words.
"""

from __future__ import annotations

from esesea.reading.english import given_names_abroad
from esesea.reading.english.genders import Gender

_MEN = """
aaron abel abraham abram adam adrian ahmed alan albert alec alexander alfred algernon ali allan allen alvin
ambrose amos andre andrew andy angus anthony anton antonio archibald archie arnold art arthur asher atticus august
augustus austin barnaby barney barry bartholomew basil ben benedict benjamin bennett bernard bert bertie bertram
bill billy bob bobby boris brad bradley brandon brian bruce bruno bryan byron caesar caleb calvin carl carlos
carter casper cecil cedric chad charles charlie chester chris christian christopher chuck clarence clark claude
clayton clement clifford clint clive clyde cole colin conrad cornelius craig curtis cuthbert cyril cyrus damian
damon dan daniel danny darren dave david davy dean dennis denny derek desmond dexter dick diego dirk dmitri
dominic don donald dorian doug douglas duncan dustin dwight dylan earl ebenezer ed eddie edgar edmund edward edwin
eli elias elijah elliot elliott elmer elton emil emmanuel enoch eric ernest ernie erwin ethan eugene evan ezra
felix ferdinand fergus finn fletcher floyd francis francisco frank frankie franklin fred freddie freddy frederick
fritz gabriel gareth garrett gary gavin gene geoffrey george gerald gerard gideon gilbert giles giovanni glen
glenn godfrey gordon graham grant greg gregory guido gus gustav guy hal hamish hamlet hank hans harold harry
harvey hector henri henrik henry herbert herman hiram homer horace horatio howard hubert huck hugh hugo humphrey
ian ibrahim igor ike ira isaac isaiah ivan ivor jack jacob jacques jake james jamie jared jarvis jason jasper
javier jed jeeves jeff jeffrey jem jeremiah jeremy jerome jerry jesse jim jimmy joe joel joey johan john johnnie
johnny jon jonah jonas jonathan jordan jorge jose joseph josh joshua juan jude jules julian julius justin karl
keith ken kenneth kenny kent kevin kieran kirk klaus kurt kyle lance larry lars laurence laurie lawrence leo leon
leonard leopold leroy leslie lester levi lewis liam linus lionel llewellyn lloyd logan lorenzo louis luca lucas
lucian lucius ludwig luigi luis luke luther magnus malcolm manuel marcel marco marcus mario mark marlon marmaduke
martin marty marvin mathew matt matthew maurice max maximilian maxwell melvin micah michael michel miguel mike
mikhail miles milo milton mitch mitchell mohamed mohammed monty mordecai morris mortimer moses muhammad murray
nathan nathaniel neal ned neil nelson neville nicholas nick nicolas nigel niles noah noel norman oliver ollie omar
orlando orson oscar osbert osborne oswald otis otto owen pablo paddy patrick paul pedro percival percy perry pete
peter phil philip phillip phineas pierre pip quentin quincy rafael ralph ramon randall randolph randy raphael
raymond reg reggie reginald reuben rex reynold ricardo richard rick ricky rob robert roberto robin rocky roderick
rodney roger roland roman romeo ron ronald ronnie rory ross rowland roy rudolf rudolph rufus rupert russell ryan
salvatore sam sammy samson samuel sancho saul scott sean sebastian septimus sergei seth seymour shane shaun shawn
sheldon sherlock sid sidney sigmund silas simeon simon solomon spencer stan stanley stefan stephen steve steven
stewart stuart sven sydney sylvester tad ted teddy terence terrence terry thaddeus theo theodore thomas tim
timothy titus tobias toby tod todd tom tommy tony travis trent trevor tristan tyler ulysses uriah victor vince
vincent vinnie virgil vladimir wallace wally walt walter warren wayne wendell wesley wilbur wilfred wilhelm will
willard william willie wilson winston wolfgang woodrow wyatt xavier yusuf zachary zack
"""

_WOMEN = """
abigail ada adela adelaide adele adeline agatha agnes aileen aisha alexandra alexis alice alicia alison allison
alma althea alyssa amanda amber amelia amy anastasia andrea angela angelica angelina anita ann anna annabel
annabelle anne annette annie anthea antonia aphra april arabella ariadne ariel arlene ashley astrid audrey augusta
aurora ava barbara beatrice becky belinda bella belle bernadette bernice bertha bess bessie beth bethany betsy
betty beulah beverly bianca blanche bonnie brenda brianna bridget brigid brigitte brittany caitlin camilla camille
candace carla carmen carol carole caroline carolyn carrie cassandra cassie catharine catherine cathleen cathy
cecilia cecily celeste celia charity charlotte chelsea cherry cheryl chloe christina christine cindy claire
clarice clarissa claudia clementine cleo cleopatra colette colleen constance cora cordelia corinne cornelia
courtney crystal cynthia daisy danielle daphne darlene dawn deborah debbie deirdre delia delilah della denise
desdemona diana diane dinah dolly dolores donna dora doreen doris dorothea dorothy dot edith edna effie eileen
elaine eleanor elena elinor elise eliza elizabeth ella ellen ellie eloise elsa elsie elvira emilia emily emma enid
erica erika erin ernestine esme esmeralda estella estelle esther ethel etta eudora eugenia eunice euphemia eva
evangeline eve evelyn faith fanny fay faye felicity fern fiona flora florence frances francesca freda frieda
gabriella gabrielle gail gemma genevieve georgia georgiana georgina geraldine gertrude gilda gina ginger ginny
gladys glenda gloria grace greta gretchen gretel guinevere gwen gwendolen gwendolyn hannah harriet hattie hazel
heather heidi helen helena helene helga henrietta hermia hermione hester hetty hilary hilda holly honor honoria
hope hortense hyacinth ida imogen ines inga ingrid irene iris irma isabel isabella isabelle isadora isobel ivy
jacqueline jan jane janet janice jasmine jean jeanette jeanne jemima jenna jennie jennifer jenny jessica jessie
jill jo joan joanna joanne jocelyn josephine josie joy joyce juanita judith judy julia juliana julie juliet june
justine karen kate katharine katherine kathleen kathryn kathy katie katrina katya kay keira kelly kezia kirsten
kitty kristen kristin lana laura lauren laurel lavinia leah leila lena leonora letitia letty lexi libby lila
lilian lillian lily linda lisa liz liza lizzie lizzy lois lola lorna lorraine lottie lou louisa louise lucia
lucille lucinda lucretia lucy luna lydia mabel madeleine madeline madge mae maggie maisie mamie mandy marcella
marcia margaret margarita margery margot maria mariah marian marianne marie marietta marilyn marina marion
marjorie marlene marta martha mary mathilda matilda maud maude maureen mavis maxine may maya meg megan melanie
melinda melissa mercy meredith mia michelle mildred millicent millie mimi mina minerva minnie mira miranda miriam
moira molly mona monica muriel myra myrtle nadia nan nancy naomi natalia natalie natasha nell nellie nelly nettie
nicola nicole nina nora norah noreen norma octavia odette olga olive olivia ophelia pamela pansy patience patricia
patsy paula pauline pearl peggy penelope penny persephone petra petunia philippa phoebe phyllis pippa polly poppy
portia primrose priscilla prudence rachel ramona rebecca regina renee rhoda rhonda rita roberta rosa rosalie
rosalind rosamond rosamund rose roseanne rosemary rosie rowena roxanne ruby ruth sabrina sadie sally salome
samantha sandra sara sarah sasha saskia scarlett selena selina serena shannon sharon sheila shelly sheryl shirley
sibyl silvia simone siobhan sonia sonya sophia sophie sophy stacy stella stephanie sue susan susanna susannah
susie suzanne sybil sylvia tabitha tamara tania tanya tara tatiana tess tessa thea thelma theodora theresa teresa
tilly tina tracy trixie trudy una ursula valentina valerie vanessa vera verity verna veronica vicky victoria viola
violet virginia vivian vivien vivienne wanda wendy wilhelmina willa winifred winnie xena yolanda yvette yvonne
zelda zoe
"""

_EITHER = """
alex ali ariel ashley aubrey avery bailey blair cameron casey charlie chris dale dana drew eden elliot emerson
evelyn frances francis frankie gale hadley harper hayden hunter jamie jan jean jess jesse jo jordan jules kelly
kendall kim lee leslie lindsay lou morgan nicky pat parker peyton quinn reese riley robin rowan ryan sam sasha
shannon shelby sidney skyler sydney taylor terry toni tracy val vivian
"""

GIVEN_NAMES: dict[str, Gender] = {
    **dict.fromkeys(given_names_abroad.MEN.split(), Gender.MAN),
    **dict.fromkeys(given_names_abroad.WOMEN.split(), Gender.WOMAN),
    **dict.fromkeys(_MEN.split(), Gender.MAN),
    **dict.fromkeys(_WOMEN.split(), Gender.WOMAN),
    **dict.fromkeys(_EITHER.split(), Gender.UNKNOWN),
}
"""By lower-case form. UNKNOWN: given to men and women."""
