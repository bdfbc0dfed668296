/**
 * 1,296 words, as many as four throws of a die tell apart: 10.3 bits each. Ordinary, easy to spell, three to
 * eight letters; none begins another, so they can be read without the spaces, and none is a single slip
 * away from another. The test holds all of that. The list never changes: a word taken out would not
 * weaken old passphrases, but a shorter list would weaken new ones.
 */
export const passphraseWords: readonly string[] = `
able acorn active actor admiral agent agile airport airy alarm album algebra alive alley almond
alpine amazing amber ample anchor ancient angel animal ankle annual answer apart apricot april
apron arch area aroma arrow artist athlete atlas atom attic auburn august author autumn avenue
avocado awake award awesome bacon badge bagel baker balance balcony ballad ballet balloon bamboo
banana bandage banjo banner barber bargain bark barley barrel baseball basic basket bathtub
battery bay beach beam beard beaver bed begin bell benefit beyond bicycle birch bird birthday
biscuit bison blanket blazer bloom blossom blouse bluebird boat bobbin bold bonfire bonnet bonus
book border bottle boulder bounce bouquet box bracelet brass brave breeze brick bridge brief
bright broccoli brooch broth brunch brush bubble bucket buckle buffalo buffet build bulb bumper
bundle bunny bus butler button buzz cabbage cabin cactus cake calm camel camera camp canal canary
candle candy canoe canopy canvas canyon capital captain caramel caravan carbon card cargo carol
carpet carrot cascade cashew cashmere castle cat cedar ceiling celery cello cement ceramic certain
chain chalk chamber champion chance channel chapel chapter charcoal chariot charm cheddar cheer
cheese cheetah chef cherry chess chicken chili chimney china chisel choice chorus chowder cider
cinema cinnamon circle circus citrus city clam clarinet classic clean clever cliff climate climb
clinic cloak close club cluster coach coast cobalt cobbler cobweb cocoa coconut coffee coin collar
collect collie column comb comet comfort comic common compass concert connect consider cool copper
copy cork cosmos cottage cotton country courage cousin cove cowboy coyote cradle crane crater
crayon cream create creek crescent crest crew cricket crisp crocus crop crown crumb crystal cube
cuckoo cucumber culture cup curious curl curve cushion custard custom cycle daffodil daily dance
daring dawn daylight decade deck deep degree delight deliver deposit depth desert design detail
develop diamond diary diesel digit dill dime dinner diploma direct disco dish display distance
diver doctor dog dolphin donkey donut door double dough dozen dragon drapes drawer dress drift
drive drum duet dune durable eager eagle early earring earth easel east echo eclipse edge editor
eel effort egg eight elbow elder element elephant eleven elite elk emerald emperor enamel energy
engine enjoy enter entire envelope equal equator equip eraser errand escape essay estate evening
event exact example excite exhibit expert explore express extra eyebrow fabric factory falcon
famous fancy farewell farm faucet favorite feather feature fellow fence fern ferry festival fiber
fiction fiddle field fiesta fifteen fifty fig film final find finger fire first flag flame
flamingo flannel flask flavor fleece flex flight flint flip float flock fluffy flute focus foil
folder folk foot forest forever formal forty forward found fountain four freckle free fresh friday
friend frog front frozen fruit fudge fuel funnel furnace future gadget gain galaxy gallery gallon
galore game garage garden garlic garnet gather gauge gazelle gem general generous genie genius
gentle geology giant gift giraffe glacier glad glance glass glaze gleam glide glimmer glitter
globe glory glow glue goblet golf good goose gopher gorilla grace grand granite graph grateful
gravel gravity gravy greet grid grill grocer ground group grove guard guitar gull habit hairpin
half hammer hammock hamster hand happy harbor hardy harmony harp harvest haven hawk hazel heart
helmet help herb hiker hint hippo history hobby hockey holiday hollow holly home honest honey
honor hoof horizon horn host hotel house hub human humble hummus humor hundred husky ice icicle
icon idea image imagine impala improve inch include index indigo infant ink insect inspire intend
invent invite iris island item ivory ivy jacket jaguar january jar jasmine jasper javelin jazz
jeans jelly jersey jester jet jewel jigsaw jogger joke journal journey joy juggle juice jukebox
july jumbo jump juniper kangaroo kayak keen kennel ketchup kettle key kick kimono kingdom kitchen
kite kitten kiwi knapsack knee knob koala label lace ladder ladle lagoon lamb language lantern
large laser latch laugh laurel lavender leaf league learn lecture legend leisure lemon lend length
leopard letter lettuce level liberty library lily limit line lion liquid list lizard lobster local
lodge long loop loud lounge luck luggage lullaby lumber lunch luxury lyric macaroni machine magic
magnet magnolia magpie mailbox major mallard mammoth manager mango mantle map marble margin
marigold marina maroon marsh mascot mask math matinee mattress maximum meadow meal medley melody
melon member memory mentor menu mercury merge mermaid meter method midnight mighty mild mimosa
mineral minnow minute miracle mirror mixer mobile model modern modest moment monday month moon
mosaic moss motion motor movie muffin mug mulberry mule mural museum mushroom music muslin mystery
napkin nature navy neat nectar needle network nickel nimble noble noodle north notch note notice
novel november nugget nurse nylon oak oasis object ocean octagon october octopus offer office
omelet onion opal opera option orbit orchard orchid orderly organ origami ostrich otter outdoor
outfit outline oven overcoat owl oxygen oyster pack paddle padlock page paint pajama palace
pancake panda panel panorama panther paper paprika parade parcel parlor parsley parsnip party
passage pasta pastel pastry patient patio pattern pavilion peacock peanut pearl pebble pedestal
pelican pen people pepper perch perfect perfume period petal phone photo phrase piano picnic
picture pigeon pillar pillow pioneer pirate pitcher pizza plan plastic plate plaza please plenty
plot plus pocket podium poem polar polish polite polka pollen polo poncho pond popcorn poppy
popular porridge port positive potato pottery power practice prairie praise prefer present pretty
prime primrose prism profile project promise proper proud proverb public pudding pulse pumpkin
puppet pure purple push puzzle pyramid quail quality quarter quick quiet quill quiver quiz quote
rabbit raccoon radar radio raft rainbow raisin rally ranch range rare razor ready reason recall
recent recipe record refresh region reindeer relax relish remain remedy remind rental repair
repeat reply report reptile rescue result return reward rhyme rhythm ribbon ripple rise roam robe
robin robot roller romper roomy rooster rosy routine rowboat rowing royal ruby rudder ruffle ruler
run rustic safari safe saga sailor salad salmon salt salute samba sandal sash satin saturday
saucer scale scallop scarf scenic scholar school science scissors scone scooter scout screen
scroll sculptor search seaweed second seed seesaw select senator sense serenade series serve
sesame seven shadow shampoo shape shark shawl sheep shelf sheriff shield shine ship shirt shore
shoulder shovel show shrimp shrub shuffle shutter side sign silk silly silver simple sincere sing
sit skate sketch ski sleet sleeve slice slipper slope sloth smart smile smooth snack snail sneaker
soap soccer sock sofa solid solve south soybean space sparrow special spell spider spin spiral
spirit splash split sponge spoon spot spray spread spring sprout spruce square squash squid stable
stadium staff stage stairs stamp stand star station statue steady steam steeple stellar step
stereo sticker still stitch stocking stool stork stove straw street stripe strong student studio
study style subject suburb success sugar suggest summer summit sunday sundial sunset super supply
surface surprise swan sweater swift swim symbol symphony syrup system taco talent talk tandem
tapestry target tart taste taxi teacher teapot teddy temple tempo terrace test thank theme theory
thimble thirty thistle thread three thrive thunder thursday ticket tidy tiger tile timber tin
today token tomato tomorrow tongue tooth top torch tortoise total totem towel town track tractor
trade trail treat trellis trend tribe tribute trifle trio trolley trombone trophy trout true
trumpet trunk trust try tuesday tugboat tulip tuna turbine turkey turn turtle tutor tuxedo twelve
twenty twig twilight type typist umbrella unicorn uniform unique unite unlock upbeat update upper
upstairs uptown useful usual vacuum value vanilla vendor venture veteran victory video view
village vintage viola violet violin vision visit visor vista vitamin voice volcano volume voyage
wafer waffle wagon waiter walnut walrus wasabi wave wear welcome whale wheat wheel whisper winter
wisdom wonder worthy wreath wrist yarn yes yogurt yoyo zebra zero zigzag zipper zone zoo
`
  .trim()
  .split(/\s+/u);
