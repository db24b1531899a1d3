import type { ImportField, ImportTarget } from '../../../shared/operations/transfer'

/** Column names that mean a field, the most telling first; as {@link normalHeader} writes them. */
export type Synonyms = Readonly<Partial<Record<ImportField, readonly string[]>>>

/** A column name reduced to what is compared: lower case, without accents, spaces and signs ('Customer ID' → 'customerid'). */
export function normalHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/ø/gi, 'o')
    .replace(/[№#]/g, 'number')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

/** Lists of customers: English, German, French, Spanish, Dutch and Italian headers; address books and shops. */
const customerSynonyms: Synonyms = {
  externalId: words(`
    customerid customernumber customerno customercode clientid clientnumber clientcode custid custno custnum accountnumber accountno
    accountcode recordid contactid externalid debtornumber kundennummer kundennr kundenid kdnr kundenno debitorennummer
    debitorennr debitor numeroclient numclient nclient codeclient idclient referenceclient numerocliente numcliente
    ncliente codigocliente codigodecliente idcliente codicecliente clientecodice klantnummer klantnr klantid klantcode
    debiteurnummer debiteurnr id code number no nummer nr numero codigo codice`),
  name: words(`
    companyname company customername customer businessname business organizationname organisationname organization1name
    organization organisation clientname client accountname account displayname displaynameas defaultaddresscompany associatedcompany
    billingcompany firm firma firmenname firmierung unternehmen kundenname kunde raisonsociale societe entreprise nomclient
    nomduclient client razonsocial empresa nombrecliente nombredelcliente cliente nombrefiscal ragionesociale azienda
    nomecliente bedrijfsnaam bedrijf klantnaam klant fullname name fileas nom nombre nome naam badd1 baddr1`),
  kind: words(
    'kind customertype clienttype accounttype typ kundentyp kundenart typeclient tipocliente klanttype type',
  ),
  status: words('status customerstatus leadstatus lifecyclestage kundenstatus statut estado stato'),
  stage: words(
    'stage customerstage journeystage buyerstage buyingstage customerjourneystage phase kundenphase kaufphase etape fase',
  ),
  salutation: words('salutation nameprefix prefix anrede civilite tratamiento titolo aanhef'),
  firstName: words('firstname givenname forename vorname prenom nombrepila primernombre voornaam'),
  lastName: words(
    'lastname familyname surname nachname familienname nomdefamille apellidos apellido cognome achternaam',
  ),
  contactName: words(`
    contactname contact contactperson primarycontact maincontact attention attn ansprechpartner ansprechperson kontaktperson
    kontakt personnedecontact interlocuteur nomducontact contacto personadecontacto contatto referente contactpersoon cont1`),
  contactRole: words(`
    contacttitle jobtitle position role organizationtitle organization1title funktion stelle fonction poste cargo puesto
    ruolo functie`),
  email: words(`
    email emailaddress mainemail primaryemail email1value email1 customeremail contactemail billingemail mail emailadresse
    mailadresse courriel adresseemail adressemail correo correoelectronico emailadres postaelettronica`),
  phone: words(`
    phone phonenumber mainphone primaryphone telephone telephonenumber phone1 phone1value businessphone companymainphone workphone
    tel telefon telefonnummer telefonnr festnetz numerodetelephone telephonefixe telefono telefonofijo telefoon
    telefoonnummer defaultaddressphone`),
  secondPhone: words(`
    mobilephone mobile cell cellphone mobilenumber phone2 phone2value altphone alternatephone secondphone otherphone homephone
    handy handynummer mobil mobiltelefon mobilnummer portable telephoneportable movil telefonomovil cellulare gsm mobiel`),
  street: words(`
    street address address1 addressline1 streetaddress addressstreet address1street businessstreet homestreet mailingstreet
    billingstreet billingaddress billingaddress1 billaddress defaultaddressaddress1 address1formatted strasse strassehausnr anschrift
    adresse rue adresse1 direccion calle domicilio indirizzo via straat adres address2 addressline2 businessstreet2
    defaultaddressaddress2 billingaddress2 zusatz adresszusatz adresse2 complementadresse baddr2`),
  city: words(`
    city town place locality addresscity address1city businesscity homecity mailingcity billingcity defaultaddresscity suburb
    ort stadt wohnort ville commune localite ciudad poblacion localidad citta comune localita plaats stad woonplaats`),
  region: words(`
    region state province county stateprovince address1region businessstate homestate mailingstate billingstate
    billingprovince defaultaddressprovincecode provincecode bundesland kanton departement comunidad provincia regione provincie`),
  postalCode: words(`
    postalcode postcode zip zipcode address1postalcode businesspostalcode homepostalcode mailingzip billingzip
    defaultaddresszip plz postleitzahl codepostal cp codigopostal cap codicepostale postcodeplaats`),
  country: words(`
    country countryregion countryname address1country businesscountry homecountry mailingcountry billingcountry land
    defaultaddresscountrycode countrycode staat pays pais paese nazione`),
  taxNumber: words(`
    taxnumber taxid vatnumber vatid vatregistrationnumber vatno gstnumber abn taxregistrationnumber ustid ustidnr
    umsatzsteuerid steuernummer uid numerotva numtva tva tvaintracommunautaire siret nif cif nifcif partitaiva piva
    codicefiscale btwnummer btw resalenum`),
  heardFrom: words(`
    heardfrom howdidyouhearaboutus source leadsource channel origin referredby originalsource herkunft quelle werbequelle
    geworbendurch origine provenance origen fuente origine fonte herkomst bron`),
  customerSince: words(`
    customersince since clientsince createdat createddate createdate created datecreated dateadded joined joindate kundeseit
    angelegtam erstelltam clientdepuis datecreation datedecreation clientedesde fechaalta fechadealta clientedal
    datacreazione klantsinds aangemaaktop`),
  birthday: words(`
    birthday dateofbirth birthdate dob geburtstag geburtsdatum datedenaissance naissance fechadenacimiento fechanacimiento
    datadinascita verjaardag geboortedatum`),
  tags: words(`
    tags labels categories category groups group groupmembership keywords customergroup segment kategorie kategorien gruppe
    kundengruppe etiquettes categorie etiquetas categoria etichette gruppo labels groep`),
  preferences: words(
    'preferences preference deliveryinstructions wunsche vorlieben preferenze preferencias voorkeuren',
  ),
  notes: words(`
    notes note comments comment remarks remark memo description notizen notiz bemerkung bemerkungen kommentar anmerkung
    remarques commentaires commentaire notas observaciones comentarios osservazioni commenti opmerkingen opmerking`),
}

/** Lists of orders, invoices and their lines: the same languages; accounting programs and shops. */
const purchaseSynonyms: Synonyms = {
  customerExternalId: words(`
    customerid customernumber customerno customercode clientid clientnumber clientcode custid custno custnum accountnumber accountno
    accountcode kundennummer kundennr kundenid kdnr debitorennummer debitorennr debitor numeroclient numclient nclient
    codeclient idclient referenceclient numerocliente numcliente codigocliente codigodecliente idcliente codicecliente
    klantnummer klantnr klantid klantcode debiteurnummer debiteurnr contactid userid memberid`),
  customerName: words(`
    customername customer clientname client companyname company contactname billingname billingcompany billto soldto buyer buyername
    accountname account debtor kundenname kunde rechnungsempfanger empfanger firma nomclient nomduclient client nombrecliente
    nombredelcliente cliente nomecliente klantnaam klant name customerfullname payer payee tiers raisonsociale razonsocial
    ragionesociale bedrijfsnaam`),
  number: words(`
    invoicenumber invoiceno invoicenum invoiceid invoice orderid ordernumber orderno ordernum order salesorder salesorderid docnumber
    documentnumber documentno docnum transactionid transactionnumber receiptnumber receiptno refnumber num
    rechnungsnummer rechnungsnr rechnungnr rechnung belegnummer belegnr beleg auftragsnummer auftragsnr bestellnummer
    bestellnr numerofacture numfacture nfacture facture ndefacture numerocommande commande numerofactura
    numfactura nfactura factura numerodefactura pedido numeropedido numerofattura nfattura fattura numerodocumento ordine
    numeroordine factuurnummer factuurnr factuur ordernummer bestelnummer number no nummer nr numero name id`),
  purchasedOn: words(`
    invoicedate orderdate purchasedate purchasedon saledate salesdate transactiondate txndate docdate documentdate dateofsale
    dateofinvoice createdat created date invoicedatetime orderdatetime rechnungsdatum belegdatum auftragsdatum bestelldatum verkaufsdatum
    datum datefacture datedefacture datecommande datedecommande dateachat fecha fechafactura fechadefactura fechapedido
    fechadecompra data datafattura datadocumento dataordine factuurdatum orderdatum besteldatum day tag jour dia giorno`),
  amount: words(`
    lineamount linetotal netamount amountnet nettotal subtotal amount revenue total invoiceamount invoicetotal ordertotal
    orderamount grandtotal totalamount saleamount salesamount sales sum value totalprice extendedprice price nettobetrag
    betragnetto netto nettosumme rechnungsbetrag gesamtbetrag betrag summe umsatz gesamt bruttobetrag betragbrutto brutto montantht
    totalht montant montanttotal montantttc totalttc total importe importetotal baseimponible importeneto totalfactura
    importo imponibile totale totaleimporto totalefattura bedrag bedragexclbtw nettobedrag totaalbedrag totaal`),
  quantity: words(`
    quantity qty quantitysold units count lineitemquantity menge anzahl stuck stk stuckzahl quantite qte cantidad quantita
    qta aantal hoeveelheid`),
  unitPrice: words(`
    unitprice priceperunit priceeach unitamount rate saleprice salesprice lineitemprice price einzelpreis
    stuckpreis preis epreis prixunitaire puht pu prix preciounitario precio prezzounitario prezzo stukprijs
    eenheidsprijs prijs`),
  cost: words(`
    cost costofgoods cogs costofsales totalcost costamount linecost wareneinsatz einkaufspreis einstandspreis kosten
    coutdachat couttotal cout prixderevient coste costo costototale costodelvenduto kostprijs inkoopprijs inkoopwaarde`),
  dueOn: words(`
    duedate dueon due paymentdue paymentduedate datedue payby falligkeitsdatum fallig falligam falligkeit zahlbarbis
    zahlungsziel echeance dateecheance datedecheance fechavencimiento fechadevencimiento vencimiento datascadenza scadenza
    vervaldatum vervaldag uiterstebetaaldatum`),
  paidOn: words(`
    paiddate paidon datepaid paidat paymentdate dateofpayment paymentreceived fullypaidon settledon clearedon paid bezahltam
    zahldatum zahlungsdatum zahlungseingang bezahlt beglichenam datepaiement datedepaiement datereglement datedereglement
    payele fechapago fechadepago fechacobro fechadecobro pagado datapagamento datadipagamento pagatoil pagato betaaldatum
    betaaldop datumbetaald betaald`),
  channel: words(`
    channel saleschannel source orderchannel salesmethod store shop location vertriebskanal kanal vertriebsweg
    filiale canal canaldevente boutique canalventa canaldeventa canale canaledivendita negozio kanaal verkoopkanaal`),
  items: words(`
    items item lineitemname productname product productservice description itemdescription memodescription memo details products
    artikel artikelbezeichnung bezeichnung produkt position positionen leistung beschreibung positionstext designation
    libelle produit article description descripcion producto articulo concepto conceptos descrizione prodotto articolo
    omschrijving product artikelomschrijving artikelen stockcode sku notes note`),
}

/** How touchpoints and ratings name the customer; the firm before the person met there. */
const whoSynonyms: Synonyms = {
  customerExternalId: words(`
    customerid customernumber customerno customercode clientid clientnumber clientcode custid custno accountnumber accountno accountid
    companyid externalid kundennummer kundennr kundenid kdnr numeroclient numclient nclient codeclient idclient numerocliente
    numcliente ncliente codigocliente codigodecliente idcliente codicecliente klantnummer klantnr klantid klantcode debiteurnummer`),
  customerName: words(`
    customername customer clientname client companyname company accountname account organizationname organization organisation
    associatedcompany companyaccount relatedto kundenname kunde firma unternehmen nomclient nomduclient client raisonsociale societe entreprise
    nombrecliente nombredelcliente cliente empresa razonsocial nomecliente azienda ragionesociale klantnaam klant bedrijfsnaam
    bedrijf contactname contact associatedcontact contactperson ansprechpartner kontakt contacto contatto contactpersoon attendees
    with mit name fullname nom nombre nome naam`),
}

/** Lists of touchpoints: time sheets, logs of calls, exports of activities. */
const touchpointSynonyms: Synonyms = {
  ...whoSynonyms,
  happenedOn: words(`
    happenedon activitydate calldate visitdate meetingdate contactdate startdate dateofcontact datetime starttime start started
    callstarttime callstart workdate spentdate loggedon date when time completedon completeddate duedate due timestamp createdat createdate
    created startdatum anrufdatum besuchsdatum kontaktdatum datum tag datedappel datedevisite datecontact datedebut date jour
    fechallamada fechavisita fechainicio fecha dia datachiamata datavisita datainizio data giorno beldatum bezoekdatum datum dag day`),
  touchpointKind: words(`
    touchpointkind activitytype contacttype engagementtype interactiontype calltype tasktype eventtype kind type activity task channel
    medium method subtype aktivitatstyp kontaktart kontakttyp aktivitat tatigkeit art typ typedactivite typedecontact type activite canal
    tipodeactividad tipodecontacto tipo actividad tipoattivita tipocontatto attivita activiteit activiteittype contactsoort soort
    service leistung`),
  initiative: words(`
    initiative direction calldirection emaildirection initiatedby startedby inout inboundoutbound calltype richtung anrufrichtung
    initiativevon sens sensdappel direction direccion sentido direzione richting type`),
  minutes: words(`
    minutes durationminutes durationmin durationmins durationinminutes callduration timespent timeminutes mins min duration
    length time worked timeworked minuten dauerminuten dauermin dauerinminuten gesprachsdauer anrufdauer arbeitszeit zeit
    dauer dureeminutes dureemin dureeenminutes tempspasse duree temps minutos duracionminutos duracionmin duracion tiempo minuti
    durataminuti duratamin durata tempo duurminuten duurmin gespreksduur duur tijd calldurationhhmmss`),
  hours: words(`
    hours durationhours durationdecimal durationh durationinhours hoursworked billablehours loggedhours hoursspent timedecimal hrs
    decimalhours stunden dauerstunden dauerh stundenzahl std heures dureeheures dureeh nombredheures horas duracionhoras duracionh
    ore durataore oreh uren aantaluren duururen`),
  seconds: words(`
    seconds durationseconds durationsec durationsecs durations durationinseconds calldurationinseconds talktimeseconds
    sekunden dauersekunden secondes dureesecondes segundos duracionsegundos secondi duratasecondi seconden duurseconden`),
  expense: words(`
    expense expenses expenseamount travelcost travelcosts mileagecost outofpocket spesen auslagen fahrtkosten reisekosten frais
    fraisdedeplacement gastos viaticos spese rimborsi onkosten reiskosten`),
  mood: words(`
    mood sentiment feeling satisfaction howitfelt stimmung zufriedenheit laune humeur ressenti animo satisfaccion
    estadodeanimo umore soddisfazione stemming tevredenheid`),
  note: words(`
    note notes subject comment comments description summary bodypreview body details memo remarks activity task content title topic
    notiz notizen bemerkung bemerkungen betreff beschreibung kommentar inhalt thema tatigkeit remarque remarques objet commentaire
    commentaires resume sujet nota notas comentario comentarios asunto descripcion oggetto commento descrizione argomento
    notitie notities opmerking opmerkingen onderwerp omschrijving beschrijving`),
}

const ratingSynonyms: Synonyms = {
  ...whoSynonyms,
  criterion: words('criterion criteria kriterium critere criterio criterium question'),
  rating: words(`
    rating score value points stars ratingvalue bewertung note punkte sterne wert evaluation etoiles valeur valoracion
    puntuacion estrellas valor valutazione punteggio stelle valore beoordeling cijfer sterren waarde`),
  ratedOn: words(`
    ratedon ratingdate dateofrating rateddate date updatedat bewertetam bewertungsdatum datum dateevaluation date fecha
    fechavaloracion data datavalutazione beoordeeldop`),
}

/** The names of columns by what the rows are. */
export const synonymsOf: Readonly<Record<ImportTarget, Synonyms>> = {
  customers: customerSynonyms,
  purchases: purchaseSynonyms,
  touchpoints: touchpointSynonyms,
  ratings: ratingSynonyms,
}
