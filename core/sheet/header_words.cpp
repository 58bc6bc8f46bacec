// SPDX-License-Identifier: Apache-2.0

#include "sheet/header_words.h"

#include "base/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <span>

namespace winnow {
namespace {

using Words = std::span<const std::string_view>;

// clang-format off: tables of words, many to a line
// Every word is written as foldedHeader() leaves it.
constexpr std::string_view kAddressWords[] = {
    "email", "e mail", "mail", "emails", "e mails", "email address", "e mail address", "emailaddress", "mail address",
    "email addresses", "email adress", "primary email", "main email", "contact email", "customer email", "subscriber",
    "email 1", "e mail 1", "email1", "e mail 1 value", "email primary", "your email", "recipient email", "user email",
    "billing email", "work email", "personal email", "home email", "business email", "email work", "email home",
    "mail adresse", "mailadresse", "e mail adresse", "email adresse", "emailadresse", "e mailadresse", "mailadres",
    "e mailadres", "emailadres", "e mail adres", "email adres", "mail adres",
    "courriel", "adresse electronique", "adresse e mail", "adresse email", "adresse mail", "adresse courriel",
    "correo", "correo electronico", "direccion de correo", "direccion de correo electronico", "direccion de email",
    "correu", "correu electronic", "adreca electronica", "posta elettronica", "indirizzo email", "indirizzo e mail",
    "indirizzo di posta elettronica", "indirizzo mail", "endereco de email", "endereco de e mail", "endereco email",
    "endereco eletronico", "correio eletronico", "correio electronico", "helbide elektronikoa", "enderezo electronico",
    "epost", "e post", "e postadress", "epostadress", "e post adress", "mejl", "mejladress", "mailadress",
    "e postadresse", "epostadresse", "e post adresse", "netfang", "tolvupostfang", "sahkoposti", "sahkopostiosoite",
    "e posti aadress", "e post aadress", "meiliaadress", "e pasts", "e pasta adrese", "el pastas", "el pasto adresas",
    "e mailova adresa", "emailova adresa", "e mail adresa", "email adresa", "elektronicka posta", "e posta",
    "elektronska posta", "e naslov", "elektronski naslov", "e mail cim", "email cim", "e mail cime", "drotposta",
    "adres email", "adres e mail", "poczta elektroniczna", "poczta", "adresa de email", "adresa email",
    "adresa de e mail", "posta electronica", "adresa e mail", "e posta adresi", "eposta", "eposta adresi",
    "elektron poct", "posta elektronike", "seoladh riomhphoist", "riomhphost", "e bost", "ebost", "cyfeiriad e bost",
    "posta", "surel", "alamat email", "alamat e mel", "e mel", "emel", "dia chi email", "thu dien tu",
    "почта", "электронная почта", "эл почта", "адрес электронной почты", "емейл", "е мейл", "имейл", "емаил",
    "мейл", "електронна пошта", "електронна поща", "имейл адрес", "пошта", "е пошта", "епошта", "е пошта адреса",
    "адрес эл почты", "электронныи адрес", "ηλεκτρονικο ταχυδρομειο", "διευθυνση ηλεκτρονικου ταχυδρομειου",
    "ηλ ταχυδρομειο", "διευθυνση email", "メール", "メールアドレス", "eメール", "電子メール", "電子メールアドレス",
    "邮箱", "电子邮箱", "电子邮件", "邮件", "邮箱地址", "电子邮件地址", "電子郵件", "電郵", "信箱", "電子信箱", "邮件地址",
    "이메일", "이메일 주소", "전자우편", "메일", "메일주소", "البريد الالكتروني", "البريد الإلكتروني", "بريد الكتروني",
    "ايميل", "الايميل", "پست الکترونیک", "ایمیل", "دواאל", "דואל", "דוא ל", "אימייל", "כתובת אימייל", "מייל",
    "ईमेल", "ई मेल", "ईमेल पता", "ইমেইল", "ই মেইল", "மின்னஞ்சல்", "อีเมล", "อีเมล์", "ელფოსტა", "էլ փոստ",
    "barua pepe", "e poçta", "e posti", "elektronna poshta",
};

constexpr std::string_view kDecoyParts[] = {
    "status", "opt", "owner", "sent", "type", "count", "verified", "valid", "consent", "permission", "marketing",
    "subscription", "subscribed", "unsubscribe", "bounce", "open", "click", "domain", "provider", "template", "client",
    "preference", "frequency", "source", "date", "time", "received", "newsletter", "confirmed", "hash", "md5", "sha256",
    "lead owner", "account manager", "beheerder", "eigenaar", "eigentumer", "proprietaire", "propietario", "format",
    "score", "quality", "result", "id", "last", "campaign", "subject", "body", "label", "address line",
    "toestemming", "einwilligung", "consentement", "statut", "estado", "stato", "confidence", "deliverability",
    "created by", "updated by", "assigned", "sender", "from", "referrer", "invited by", "sales rep", "agent",
};

constexpr std::string_view kFirstName[] = {
    "first name", "firstname", "fname", "given name", "givenname", "forename", "voornaam", "prenom", "vorname",
    "nombre", "nome", "imie", "fornavn", "fornamn", "etunimi", "jmeno", "keresztnev", "prenume", "имя", "名",
    "billing first name", "contact first name", "ime", "krstne meno", "nombre de pila",
};
constexpr std::string_view kLastName[] = {
    "last name", "lastname", "lname", "surname", "family name", "familyname", "achternaam", "familienaam", "nom",
    "nom de famille", "nachname", "familienname", "apellido", "apellidos", "cognome", "sobrenome", "nazwisko",
    "efternavn", "etternavn", "efternamn", "sukunimi", "prijmeni", "vezeteknev", "nume", "фамилия", "姓",
    "billing last name", "contact last name", "prezime", "priezvisko", "apelido",
};
constexpr std::string_view kFullName[] = {
    "name", "full name", "fullname", "naam", "volledige naam", "nom complet", "nom et prenom", "nom prenom",
    "vollstandiger name", "nombre completo", "nombre y apellidos", "nome completo", "nome e cognome", "contact",
    "contact name", "customer name", "contactpersoon", "ansprechpartner", "kunde", "klant", "client", "cliente", "display name",
    "imie i nazwisko", "namn", "navn", "nimi", "nev", "名前", "氏名", "姓名", "이름", "имя и фамилия", "фио",
};
constexpr std::string_view kCompany[] = {
    "company", "company name", "organisation", "organization", "organization name", "account name", "business",
    "bedrijf", "bedrijfsnaam", "firma", "firmenname", "unternehmen", "entreprise", "societe", "raison sociale",
    "empresa", "azienda", "societa", "ragione sociale", "foretag", "yritys", "firma adi", "компания", "会社名", "公司",
};
constexpr std::string_view kLanguage[] = {
    "language", "lang", "locale", "taal", "langue", "sprache", "idioma", "lingua", "jezyk", "kieli", "sprak", "язык",
    "preferred language", "taalcode", "language code",
};
constexpr std::string_view kPhone[] = {
    "phone", "phone number", "telephone", "mobile", "mobile phone", "cell", "cell phone", "tel", "telefoon", "gsm",
    "telefoonnummer", "mobiel", "telefon", "telefonnummer", "handy", "mobil", "telefono", "movil", "cellulare",
    "portable", "sms", "telefone", "celular", "puhelin", "телефон", "电话", "電話", "전화", "phone 1 value", "whatsapp",
};
constexpr std::string_view kActivity[] = {
    "last order", "last order date", "last purchase", "last purchase date", "last open", "last opened", "last click",
    "last activity", "last activity date", "last seen", "last login", "last changed", "last modified", "last contacted",
    "optin time", "opt in date", "optin date", "opt in time", "confirm time", "date added", "created", "created at",
    "create date", "created date", "signup date", "subscribed at", "subscribe date", "registered", "registration date",
    "laatste bestelling", "laatste order", "laatste aankoop", "laatste activiteit", "inschrijfdatum", "lid sinds",
    "derniere commande", "dernier achat", "date d inscription", "derniere activite", "derniere ouverture",
    "letzte bestellung", "letzter kauf", "letzte aktivitat", "anmeldedatum", "registriert am", "ultimo pedido",
    "ultima compra", "fecha de alta", "ultimo ordine", "ultimo acquisto", "data iscrizione", "member since", "customer since",
    "date", "datum", "fecha", "data", "updated at", "last updated", "added on", "date created", "aangemaakt",
};
constexpr std::string_view kConsent[] = {
    "status", "subscription status", "subscriber status", "email status", "email marketing", "accepts marketing",
    "accepts email marketing", "email subscriber status", "opt in", "optin", "opt out", "optout", "email opt in",
    "email opt out", "email optin", "email optout", "opted out", "opted in", "newsletter", "newsletter subscription",
    "subscribed", "unsubscribed", "unsubscribe", "email consent", "marketing consent", "consent", "do not email",
    "do not mail", "do not contact", "donotemail", "donotmail", "donotcontact", "has opted out of email", "blocklisted", "blacklisted",
    "blacklist", "blocked", "suppressed", "suppression", "marketing status", "contact status", "member status",
    "email permission", "email permission status", "mailing", "mailings", "mailing list", "nieuwsbrief",
    "nieuwsbrief ontvangen", "ingeschreven", "uitgeschreven", "afgemeld", "uitschrijving", "toestemming",
    "geen mail", "niet mailen", "infolettre", "lettre d information", "abonne", "desabonne", "desinscrit", "inscrit",
    "desinscription", "statut", "consentement", "ne pas contacter", "accepte les emails", "abonnement",
    "newsletter abonniert", "abonniert", "abgemeldet", "werbung erlaubt", "werbesperre", "einwilligung", "abbestellt",
    "keine werbung", "nicht kontaktieren", "boletin", "suscrito", "baja", "dado de baja", "consentimiento", "estado",
    "no contactar", "iscritto", "disiscritto", "cancellato", "consenso", "stato", "non contattare", "emailmarketing",
    "email list status", "email marketing consent", "global unsubscribe", "unsubscribed from all email", "isunsubscribed",
    "is subscribed", "is unsubscribed", "marketing opt in", "marketing opt out", "optin email", "mag mailen",
};
constexpr std::string_view kKnown[] = {
    "id", "customer id", "klantnummer", "kundennummer", "numero client", "nr", "no", "number", "nummer", "numero",
    "title", "titel", "anrede", "aanhef", "civilite", "salutation", "prefix", "suffix", "gender", "geslacht",
    "geschlecht", "sexe", "street", "straat", "strasse", "rue", "calle", "via", "address", "adres", "adresse",
    "address 1", "address1", "address 2", "address2", "direccion", "indirizzo", "city", "town", "plaats", "stad",
    "gemeente", "woonplaats", "ville", "commune", "stadt", "ort", "ciudad", "citta", "zip", "zip code", "zipcode",
    "postcode", "postal code", "code postal", "plz", "postleitzahl", "cp", "cap", "codigo postal", "state", "province",
    "provincie", "region", "country", "country code", "land", "pays", "pais", "paese", "website", "url", "web",
    "notes", "note", "opmerking", "opmerkingen", "remarques", "bemerkung", "notizen", "comments", "comment", "tags",
    "groups", "group", "groep", "list", "birthday", "birth date", "date of birth", "geboortedatum", "geburtstag",
    "date de naissance", "job title", "function", "functie", "fonction", "funktion", "position", "department", "type",
    "category", "total spent", "orders", "orders count", "total orders", "revenue", "omzet", "source", "bron", "vat",
    "btw", "iban", "username", "user", "age", "amount", "price", "quantity", "year", "month", "day", "value", "key",
    "description", "code", "house number", "huisnummer", "hausnummer", "tussenvoegsel", "initials", "voorletters",
    "ip", "timestamp", "time", "latitude", "longitude", "score", "product", "currency", "sku",
};
// clang-format on

bool has(Words words, std::string_view folded) { return std::ranges::find(words, folded) != words.end(); }

/// True if `part` stands in `folded` between spaces or the ends.
bool holdsWord(std::string_view folded, std::string_view part)
{
    for (std::size_t at = folded.find(part); at != std::string_view::npos; at = folded.find(part, at + 1)) {
        const bool begins = at == 0 || folded[at - 1] == ' ';
        const bool ends = at + part.size() == folded.size() || folded[at + part.size()] == ' ';
        if (begins && ends) return true;
    }
    return false;
}

bool speaksOfMail(std::string_view folded)
{
    for (const std::string_view part : {"email", "e mail", "mail", "courriel", "correo", "epost", "e post",
             "emailadres", "e mailadres", "emailadresse", "mailadresse", "emailaddress"})
        if (holdsWord(folded, part)) return true;
    return folded.find("email") != std::string_view::npos || folded.find("mailadres") != std::string_view::npos ||
        folded.find("почт") != std::string_view::npos || folded.find("メール") != std::string_view::npos ||
        folded.find("邮箱") != std::string_view::npos || folded.find("이메일") != std::string_view::npos;
}

bool isDecoy(std::string_view folded)
{
    if (folded == "subscriber" || folded == "subscriber email") return false;
    return std::ranges::any_of(kDecoyParts, [&](std::string_view part) { return holdsWord(folded, part); });
}

} // namespace

std::string foldedHeader(std::string_view utf8)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    // "EmailAddress", "firstName": a capital after a small letter begins a word.
    icu::UnicodeString spaced;
    for (int32_t i = 0; i < text.length(); ++i) {
        if (i > 0 && text[i] >= u'A' && text[i] <= u'Z' && text[i - 1] >= u'a' && text[i - 1] <= u'z') spaced += u' ';
        spaced += text[i];
    }
    spaced.foldCase();
    icu::UnicodeString decomposed = nfkd != nullptr ? nfkd->normalize(spaced, status) : spaced;
    icu::UnicodeString out;
    for (int32_t i = 0; i < decomposed.length();) {
        const UChar32 c = decomposed.char32At(i);
        i += U16_LENGTH(c);
        const int8_t kind = u_charType(c);
        if (c < 0x1100 && kind == U_NON_SPACING_MARK) continue;
        if (kind == U_FORMAT_CHAR) continue;
        const bool word = u_isalnum(c) || kind == U_NON_SPACING_MARK || kind == U_COMBINING_SPACING_MARK || c == 0x30FC;
        if (word)
            out += c;
        else if (out.length() > 0 && out[out.length() - 1] != u' ')
            out += u' ';
    }
    out.trim();
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (nfc != nullptr) out = nfc->normalize(out, status);
    std::string folded;
    out.toUTF8String(folded);
    return folded;
}

HeaderMeaning headerMeaning(std::string_view utf8)
{
    if (utf8.size() > 200) return {};
    const std::string folded = foldedHeader(utf8);
    if (folded.empty()) return {};
    if (has(kAddressWords, folded)) return {HeaderRole::Address, true};
    if (has(kConsent, folded)) return {HeaderRole::Consent, true};
    if (has(kActivity, folded)) return {HeaderRole::LastActivity, true};
    if (has(kFirstName, folded)) return {HeaderRole::FirstName, true};
    if (has(kLastName, folded)) return {HeaderRole::LastName, true};
    if (has(kFullName, folded)) return {HeaderRole::FullName, true};
    if (has(kCompany, folded)) return {HeaderRole::Company, true};
    if (has(kLanguage, folded)) return {HeaderRole::Language, true};
    if (has(kPhone, folded)) return {HeaderRole::Phone, true};
    if (has(kKnown, folded)) return {HeaderRole::Known, true};
    if (speaksOfMail(folded)) return {isDecoy(folded) ? HeaderRole::Decoy : HeaderRole::Address, false};
    return {};
}

} // namespace winnow
