"""More trades, ranks and beings than everybody writes of: today's professions, old crafts, forms in -man and -woman.

From general knowledge. Words that as often name a thing are left out (a printer, a trainer, a medium).
"""

from __future__ import annotations

MEN = """
bargeman oarsman lifeboatman trawlerman dustman binman lineman brakeman linesman repairman handyman hitman henchman
middleman tradesman tribesman clansman kinsman countryman frontiersman woodsman marksman bowman axeman rifleman
cavalryman guardsman infantryman militiaman airman frogman spaceman crewman councilman congressman statesman
spokesman newsman anchorman weatherman stuntman showman conman stableman cowman pigman dairyman swineherd goatherd
cowherd draughtsman patrolman corpsman midshipman townsman schoolboy newsboy choirboy stableboy delivery-boy
houseboy altar-boy cabin-boy sultan emir sheikh shah tsar czar rajah maharajah khan pharaoh archduke viscount
marquis marquess baronet gigolo cossack muezzin imam mullah lama barrow-boy ploughman plowman quarryman lumberman
lumberjack lockkeeper oysterman longshoreman whaler
"""

WOMEN = """
bargewoman chairwoman spokeswoman councilwoman congresswoman fisherwoman horsewoman oarswoman swordswoman markswoman
countrywoman kinswoman tribeswoman servicewoman airwoman needlewoman anchorwoman stuntwoman forewoman laundress
manageress huntress murderess adventuress conductress poetess shepherdess giantess prioress mayoress villainess
dowager matron tsarina archduchess viscountess marquise schoolgirl shopgirl salesgirl showgirl nursemaid wet-nurse
au-pair usherette suffragette geisha concubine mermaid nymph headwoman clanswoman charlady tea-lady dinner-lady
"""

EITHER = """
carter drover wagoner waggoner hawker tinker saddler wheelwright cooper weaver spinner thatcher sawyer mason
bricklayer roofer electrician welder machinist docker stevedore farrier glover hatter furrier haberdasher
candlemaker clockmaker watchmaker gunsmith silversmith goldsmith tinsmith bookbinder typesetter engraver
cabinetmaker upholsterer slater chandler victualler publican brewer distiller vintner winemaker cheesemonger
costermonger ragpicker chimney-sweep ratcatcher gravekeeper groundskeeper zookeeper beekeeper lighthouse-keeper
storekeeper greenkeeper goalkeeper timekeeper bookkeeper peacekeeper hotelier restaurateur caterer barista sommelier
dishwasher concierge bouncer doorkeeper gatekeeper turnkey cleaner busker drummer guitarist bassist cellist
saxophonist trumpeter flautist composer songwriter choreographer producer screenwriter playwright dramatist
cinematographer filmmaker critic columnist blogger influencer copywriter proofreader archivist curator archaeologist
anthropologist geologist botanist zoologist biologist astronomer astronaut cosmonaut mathematician statistician
economist sociologist philosopher theologian linguist cartographer surveyor architect realtor broker auctioneer
underwriter treasurer typist stenographer registrar notary bailiff prosecutor defendant plaintiff juror trooper
gendarme gangster mobster smuggler poacher forger pickpocket mugger arsonist kidnapper hostage captive sniper gunner
bombardier paratrooper commando mercenary partisan guerrilla recruit conscript deserter veteran quartermaster sapper
adjutant brigadier ensign stoker purser deckhand skipper shipwright trapper angler pathologist psychologist
psychoanalyst counsellor counselor anaesthetist anesthetist radiographer radiologist cardiologist neurologist
oncologist paediatrician pediatrician obstetrician gynaecologist gynecologist vet veterinarian pharmacist
physiotherapist orderly carer caregiver childminder babysitter housemate flatmate classmate teammate cellmate
playmate shipmate bunkmate coder programmer hacker analyst consultant shaman druid warlord overlord regent viceroy
archon consul centurion legionary gladiator charioteer serf peasant villager islander highlander settler colonist
pioneer migrant immigrant castaway stowaway hitchhiker commuter motorist cyclist pedestrian jogger swimmer diver
climber mountaineer sherpa skier skater footballer wrestler jockey referee umpire cheerleader quarterback goalie
sprinter gymnast golfer cricketer ogre orc imp gnome golem djinn genie wraith revenant zombie clone droid fairy
superintendent commissioner caseworker social-worker probationer parolee informant informer whistleblower lobbyist
activist protester demonstrator evangelist missionary preacher seminarian acolyte choirmaster bandleader ringmaster
puppeteer ventriloquist hypnotist fortune-teller soothsayer storyteller balladeer paymaster stablehand farmhand
ranchhand cowhand fieldhand farmworker steelworker ironworker dockworker millworker shopworker
"""
"""Each in lower case, between white space."""
