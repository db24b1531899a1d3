import type { Initiative, TouchpointKind } from '../../../shared/operations/touchpoints'
import { normalHeader } from './headers'
import type { ImportSource } from './source'

/** Words for each kind in English, German, French, Spanish, Dutch and Italian, as {@link normalHeader} writes them. */
const kindWords: Readonly<Record<TouchpointKind, string>> = {
  visit: `
    visit visits visited sitevisit homevisit onsite onsitevisit inperson facetoface besuch besuche hausbesuch kundenbesuch
    vorort vororttermin visite visites deplacement visita visitas visite sopralluogo bezoek bezoeken klantbezoek`,
  call: `
    call calls called phone phonecall telephone telephonecall callback voicemail videocall tel telefon telefonat telefonate anruf
    anrufe ruckruf telefonisch appel appels coupdefil telephonique llamada llamadas telefono telefonica chiamata chiamate
    telefonata telefonate telefoongesprek telefoon telefonisch gebeld`,
  email: `
    email emails mail mails emailed courriel courriels correo correos correoelectronico postaelettronica emailbericht`,
  message: `
    message messages sms text texts textmessage chat livechat whatsapp imessage telegram signal messenger dm im nachricht
    nachrichten kurznachricht mensaje mensajes messaggio messaggi bericht berichten`,
  letter: `
    letter letters post postcard fax brief briefe postkarte lettre lettres courrier carta cartas postal lettera lettere brieven`,
  meeting: `
    meeting meetings appointment appointments demo demonstration presentation conference videoconference zoom teams lunch dinner
    event besprechung termin termine treffen konferenz vorfuhrung reunion reunions rendezvous rdv rendezvousclient cita citas
    reuniones riunione riunioni appuntamento appuntamenti incontro vergadering afspraak afspraken overleg`,
  delivery: `
    delivery deliveries delivered shipment shipping dropoff pickup lieferung lieferungen zustellung auslieferung livraison
    livraisons entrega entregas envio consegna consegne levering leveringen bezorging`,
  service: `
    service services servicecall servicevisit work job labor labour repair repairs maintenance installation support ticket worklog
    timeentry training treatment consulting einsatz arbeit arbeiten arbeitszeit reparatur wartung montage kundendienst
    dienstleistung behandlung beratung schulung travail travaux depannage entretien intervention reparation formation servicio
    trabajo reparacion mantenimiento servizio lavoro lavori riparazione manutenzione werk reparatie onderhoud behandeling`,
}
const initiativeWords: Readonly<Record<Initiative, string>> = {
  proactive: `
    proactive outbound outgoing sent dialed dialled placed made ausgehend ausgang ausgehender ausgehende gesendet proaktiv
    sortant sortante emis emise envoye saliente realizada enviado enviada proactivo uscente uscita effettuata inviato inviata
    uitgaand uitgaande verzonden`,
  reactive: `
    reactive inbound incoming received missed answered eingehend eingang eingehender eingehende empfangen verpasst angenommen
    entgangen reaktiv entrant entrante recu recue manque manquee entrantes recibida recibido perdida reactivo arrivo entrata
    ricevuta ricevuto persa inkomend inkomende ontvangen gemist`,
}
/** Words that say who began it only when they stand alone: 'in' also begins 'in person'. */
const initiativeAlone: Readonly<Record<Initiative, string>> = {
  proactive: 'out us we me i wir uns ich nous nosotros noi wij ons',
  reactive: 'in they them customer client kunde sie clients eux cliente ellos loro klant zij',
}

function index<Word extends string>(lists: Readonly<Record<Word, string>>): ReadonlyMap<string, Word> {
  const entries = Object.entries(lists) as [Word, string][]
  return new Map(
    entries.flatMap(([meaning, list]) =>
      list
        .trim()
        .split(/\s+/)
        .map((word) => [word, meaning]),
    ),
  )
}

const kinds = index(kindWords)
const initiatives = index(initiativeWords)
const alone = index(initiativeAlone)

/** The meaning of the whole text, else of the first of its words that has one. */
function meaning<Word>(text: string, words: ReadonlyMap<string, Word>): Word | null {
  const whole = words.get(normalHeader(text))
  if (whole !== undefined || text.length > 60) return whole ?? null
  for (const word of text.split(/[^\p{L}\p{M}]+/u)) {
    const one = words.get(normalHeader(word))
    if (one !== undefined) return one
  }
  return null
}

/** The kind of touchpoint, from the words lists use for it; null for other words. */
export function touchpointKindOf(text: string): TouchpointKind | null {
  return meaning(text, kinds)
}

/** Who reached out, from the words lists use for it; null for other words. */
export function initiativeOf(text: string): Initiative | null {
  return alone.get(normalHeader(text)) ?? meaning(text, initiatives)
}

/** What touchpoints mostly are in a list that does not say it: work where it holds how long they took, else calls. */
export function suggestedKind({ head, mapping }: Pick<ImportSource, 'head' | 'mapping'>): TouchpointKind {
  const isOfCalls = head.headers.some((header) => touchpointKindOf(header) === 'call')
  const hasTimes = mapping.some(({ field }) => field === 'minutes' || field === 'hours')
  return hasTimes && !isOfCalls ? 'service' : 'call'
}
