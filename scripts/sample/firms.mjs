/**
 * Who buys from Kestrel & Lark, a made-up coffee roaster in Cork. Everyone here is invented.
 * tier: how the relationship is; star, good, fair, poor, new (too new to say), prospect (has not bought yet),
 * lapsed (a fair one that stopped).
 */
const lists = {
  cafe: `
    Café Söt|star|Cork|Linnéa Öberg
    The Copper Saucer|star|Cork|Niamh Ó Faoláin
    An Capall Bán|star|Dingle|Caoimhe Ní Shúilleabháin
    Pão Quente|star|Cork|João Gonçalves
    Harbour Steps|star|Cobh|Maeve Lonergan
    Tearmann|star|Clonakilty|Siobhán Ní Bhriain
    Blue Heron Coffee|star|Kinsale|Rory Tiernan
    The Slow Kettle|star|Galway|Orla Fahy
    Kafé Malina|good|Limerick|Zofia Wójcik
    Two Left Feet|good|Cork|Darragh Quill
    The Reading Room|good|Cork|Sorcha Nic Gabhann
    Bramble & Oat|good|Midleton|Hannah Prendiville
    Tidewater|good|Youghal|Ciarán Mac Aodha
    Sugán|good|Ennis|Bríd Considine
    The Lamplighter|good|Waterford|Fionn Power
    Marlfield Coffee House|good|Clonmel|Gráinne Tobin
    Nine Stools|good|Dublin|Rebecca Achterberg
    Caffè Zampogna|good|Dublin|Matteo D’Angelo
    Chá agus Caife|good|Tralee|Pádraig Ó Conaill
    Hazel Yard|good|Bandon|Ruth Whelehan
    Pier 7|good|Schull|Conor Driscoll
    Little Wren|good|Kenmare|Aisling Ní Riain
    Polka Dot|good|Mallow|Katarzyna Żak
    The Old Creamery|good|Skibbereen|Gerard Crowley
    Otter & Reed|good|Killaloe|Deirdre Shanahan
    Corner 41|fair|Limerick|Stephen Mulqueen
    Kopi Kita|fair|Cork|Nur Aisyah Rahman
    Milk Thistle|fair|Dublin|Jess Hartigan
    The Daily Press|fair|Cork|Eoin Sexton
    Sunny Side|fair|Tramore|Lorraine Cuddihy
    Fiddler’s Rest|fair|Doolin|Mossie Talty
    Kávéház|fair|Cork|Réka Szűcs
    Grindstone|fair|Dungarvan|Paul Fenton
    Bean There|poor|Cork|Derek Moyles
    Espresso Bar Milano|poor|Dublin|Fabio Russo
    Quay Bites|poor|Waterford|Tony Kinsella
    Café Horizon|fair|Limerick|Martina Loane
    The Frothy Mug|poor|Fermoy|Declan Rice
    Seven Sisters|lapsed|Galway|Úna Mannion
    Blackbird Lane|lapsed|Cork|Tomás Ó Murchú
    Morning Glory|fair|Ennis|Sheila Hogan
    Sol y Sombra|new|Kinsale|Lucía Muñoz
    茶と豆|new|Cork|中村 さくら
    Café Lumen|prospect|Cork|Ivo Kratochvíl`,
  office: `
    Fathom Software|star|Cork|Priya Raghunathan
    Lee Valley Architects|star|Cork|Donal Ahern
    Brightwater Engineering|good|Cork|Susan O’Callaghan
    Ó Riada & Partners|good|Cork|Máire Ó Riada
    Skellig Games|good|Tralee|Kris Vandenberghe
    Northgate Solicitors|good|Cork|Philip Twomey
    Helix Diagnostics|good|Ringaskiddy|Dr. Amara Okafor
    Maple Street Dental|good|Midleton|Yvonne Cashman
    Greyhound Logistics|fair|Ringaskiddy|Anthony Buckley
    Atlantic Quay Accountants|fair|Galway|Noreen Flaherty
    Sundial Insurance|fair|Limerick|Brian McInerney
    Cúram Healthcare|fair|Cork|Éadaoin Keane
    Parallel 52|good|Dublin|Thomas Wagner
    Foxglove Marketing|fair|Dublin|Chloe Bannon
    Munster Freight|fair|Limerick|Seamus Hickey
    Ballard & Finch Estate Agents|fair|Cork|Gillian Ballard
    Vector Nine|poor|Dublin|Kevin Stapleton
    Crestline Recruitment|fair|Cork|Amanda Kehoe
    Ironbridge Capital|poor|Dublin|Rupert Ashe
    Delta Print Works|poor|Limerick|Francis Noonan
    Moher Wind|lapsed|Ennis|Aoibhinn Daly
    Larkspur Pharma|fair|Ringaskiddy|Martin Weiß
    Studio Þoka|new|Cork|Þóra Jónsdóttir
    Citadel Data Centre|prospect|Cork|Nikolai Petrov`,
  restaurant: `
    Feirm|star|Clonakilty|Eimear Hurley
    Ostra|star|Kinsale|Søren Østergård
    The Salt House|good|Cobh|Louise Aherne
    Ristorante Zucca|good|Cork|Chiara Bellini
    Le Petit Phare|good|Kinsale|Françoise Lefèvre
    Tandoor Lane|good|Cork|Harpreet Singh
    Κάστρο|good|Dublin|Ελένη Παπαδοπούλου
    Mezze & More|good|Galway|محمد العلي
    Hà Nội 36|fair|Cork|Nguyễn Thị Hạnh
    The Drovers Inn|fair|Killarney|Batt Sugrue
    Stroopwafel & Stout|fair|Dublin|Joost van der Meer
    Grill Republic|poor|Limerick|Shane Costello
    The Gilded Fork|poor|Dublin|Marcus Delahunt
    Paprika|fair|Waterford|Ștefan Ionescu
    Sakura Garden|prospect|Limerick|王丽`,
  hotel: `
    Inis Guesthouse|star|Dingle|Nóirín Uí Chonchúir
    Ardnagashel House|good|Bantry|Henry Kaulback
    The Lighthouse Rooms|good|Schull|Breda Minihane
    Castle Weir Hotel|good|Kenmare|Olivier Marchand
    Riverbank Hotel|good|Cork|Jacinta Lyons
    Slí na Mara B&B|fair|Doolin|Áine Linnane
    The Metropole Annex|fair|Cork|Gavin Stokes
    Burren Lodge|poor|Ennis|Fergus Clancy
    Hotel Belvoir|lapsed|Limerick|Anneliese Krüger`,
  bakery: `
    Rísín|star|Cork|Éanna Ó Cuív
    Ardmore Bread|good|Ardmore|Judith Norris
    Cukiernia Lwów|good|Cork|Łukasz Nowak
    Crust & Crumb|good|Ballincollig|Fiona Desmond
    Boulangerie Amélie|good|Galway|Amélie Garçon
    The Flour Loft|fair|Macroom|Teresa Cronin
    Kringla|good|Dublin|Anna Guðmundsdóttir
    Daily Loaf|fair|Limerick|Jim Hassett
    Pekařství U Mlýna|new|Cork|Kateřina Dvořáková`,
  shop: `
    The Green Basket|good|Clonakilty|Rosaleen Keohane
    Urru Larder|good|Bandon|Catherine Santry
    Sandycove Provisions|good|Dublin|David Nolan
    Evergreen Health Store|fair|Galway|Bláthnaid Joyce
    Fairhill Farm Shop|fair|Mallow|William Jephson
    Gift Emporium|poor|Killarney|Sandra Foley`,
}

const households = `
  Aoibheann Lucey|star|Cork
  Dr. Jürgen Weiß|good|Kinsale
  Fionnuala Mac Giolla Easpaig|good|Cork
  Oluwaseun Adeyemi|good|Cork
  Сергей Соколов|good|Limerick
  Mary-Kate Desmond|good|Midleton
  İbrahim Yıldız|fair|Dublin
  Colm Ó Dálaigh|fair|Galway
  Renée Béchard|fair|Clonakilty
  Michael Tansey|fair|Dublin
  Bernadette Coakley|poor|Cobh
  Hervé Quéré|lapsed|Cork
  Úrsula Peña|prospect|Cork`

function linesOf(text) {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'))
}

/** Everyone, in the order of their numbers: { segment, name, tier, city, contact } (contact: null for households). */
export const everyone = [
  ...Object.entries(lists).flatMap(([segment, text]) =>
    linesOf(text).map(([name, tier, city, contact]) => ({ segment, name, tier, city, contact })),
  ),
  ...linesOf(households).map(([name, tier, city]) => ({
    segment: 'household',
    name,
    tier,
    city,
    contact: null,
  })),
]

/** County and beginning of the postal code of the towns. */
export const towns = {
  Cork: ['Cork', 'T12'],
  Cobh: ['Cork', 'P24'],
  Clonakilty: ['Cork', 'P85'],
  Kinsale: ['Cork', 'P17'],
  Midleton: ['Cork', 'P25'],
  Youghal: ['Cork', 'P36'],
  Bandon: ['Cork', 'P72'],
  Schull: ['Cork', 'P81'],
  Skibbereen: ['Cork', 'P81'],
  Mallow: ['Cork', 'P51'],
  Fermoy: ['Cork', 'P61'],
  Bantry: ['Cork', 'P75'],
  Macroom: ['Cork', 'P12'],
  Ringaskiddy: ['Cork', 'P43'],
  Ballincollig: ['Cork', 'P31'],
  Dingle: ['Kerry', 'V92'],
  Tralee: ['Kerry', 'V92'],
  Kenmare: ['Kerry', 'V93'],
  Killarney: ['Kerry', 'V93'],
  Limerick: ['Limerick', 'V94'],
  Killaloe: ['Clare', 'V94'],
  Ennis: ['Clare', 'V95'],
  Doolin: ['Clare', 'V95'],
  Waterford: ['Waterford', 'X91'],
  Tramore: ['Waterford', 'X91'],
  Dungarvan: ['Waterford', 'X35'],
  Ardmore: ['Waterford', 'P36'],
  Clonmel: ['Tipperary', 'E91'],
  Galway: ['Galway', 'H91'],
  Dublin: ['Dublin', 'D08'],
}
