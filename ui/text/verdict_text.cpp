#include "ui/text/verdict_text.h"

#include "address/form.h"

#include <QCoreApplication>

namespace winnow::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Results)
};
#define W(text) Words::tr(text)

/// Advice that several reasons share.
QString leaveItOut() { return W("Leave it out: mail to it would bounce."); }
QString tryAgainLater() { return W("Check it again later. Until then it is not known to be wrong."); }

} // namespace

ReasonText textOf(Reason reason)
{
    switch (reason) {
    case Reason::NotChecked: return {W("Not checked yet"), W("This address was not checked yet."), W("Start the check.")};
    case Reason::InvalidForm:
        return {W("Not a valid address"), W("This is not written as an e-mail address can be."), W("Correct it if you can see what was meant; else leave it out.")};
    case Reason::ReservedDomain:
        return {W("Reserved domain"), W("This domain is reserved for examples and tests; nobody receives mail there."), leaveItOut()};
    case Reason::DomainNotFound: return {W("Domain does not exist"), W("The domain of this address does not exist."), leaveItOut()};
    case Reason::NoMailServer: return {W("Domain takes no mail"), W("The domain exists, but no mail server is named for it."), leaveItOut()};
    case Reason::NullMx: return {W("Domain refuses all mail"), W("The owner of the domain says that it never takes mail."), leaveItOut()};
    case Reason::ProviderRule:
        return {W("Impossible at this provider"), W("This provider does not give out addresses of this form, so the mailbox cannot exist."), leaveItOut()};
    case Reason::MailboxNotFound: return {W("Mailbox does not exist"), W("The mail server says that there is no such mailbox."), leaveItOut()};
    case Reason::MailboxDisabled: return {W("Mailbox is closed"), W("The mail server says that this mailbox was closed."), leaveItOut()};
    case Reason::CatchAll:
        return {W("Takes mail for any name"), W("The domain accepts every name, so nobody can tell whether this mailbox exists."), W("Keep it if you know the person; watch whether mail bounces.")};
    case Reason::MailboxFull: return {W("Mailbox is full"), W("The mailbox exists but is full."), W("Often nobody reads it any more. Try again in a few weeks.")};
    case Reason::DisposableDomain:
        return {W("Throw-away address"), W("The domain gives out addresses that work for minutes only."), W("Leave it out: nobody will read your mail there.")};
    case Reason::LikelyTypo:
        return {W("Probably misspelt"), W("The domain looks like a misspelling of a well-known one."), W("Accept the correction if it is what the person meant.")};
    case Reason::MixedScript:
        return {W("Look-alike letters"), W("The address mixes letters of several alphabets that look the same."), W("Ask the person for the address; such addresses are used to deceive.")};
    case Reason::MailServerUnroutable:
        return {W("Mail server cannot be reached"), W("The mail server of the domain has an address that nobody outside can reach."), leaveItOut()};
    case Reason::DotlessDomain:
        return {W("Domain without an ending"), W("The domain has no ending such as .com, so mail does not reach it over the internet."), W("Complete the domain if you know it; else leave it out.")};
    case Reason::UnknownEnding:
        return {W("Unknown ending"), W("The ending of the domain is not among those that exist."), W("Look for a slip of the pen, such as .con for .com.")};
    case Reason::DnsTimeout: return {W("No answer about the domain"), W("The question whether the domain takes mail was not answered in time."), tryAgainLater()};
    case Reason::DnsFailure: return {W("Domain could not be asked"), W("The name servers of the domain gave no usable answer."), tryAgainLater()};
    case Reason::NoConnection: return {W("Mail server did not answer"), W("No connection to the mail server could be made."), tryAgainLater()};
    case Reason::ConnectionDropped: return {W("Connection was cut"), W("The mail server ended the conversation before it answered."), tryAgainLater()};
    case Reason::Greylisted: return {W("Asked to come back later"), W("The mail server answers strangers only at the second try."), tryAgainLater()};
    case Reason::RateLimited: return {W("Asked to slow down"), W("The mail server answers only so many questions at a time."), tryAgainLater()};
    case Reason::WeAreBlocked: return {W("Our request was refused"), W("Our request was refused; this says nothing about the address."), tryAgainLater()};
    case Reason::SenderRejected: return {W("Sender was refused"), W("The mail server refused the sender that asked; this says nothing about the address."), tryAgainLater()};
    case Reason::TlsRequired: return {W("Encryption could not be agreed on"), W("The mail server wants an encryption that could not be agreed on."), tryAgainLater()};
    case Reason::ServerError: return {W("Mail server had an error"), W("The mail server answered with an error of its own."), tryAgainLater()};
    case Reason::FormOnly:
        return {W("Only the spelling was checked"), W("The address is well written and its domain is on no list of bad ones; nobody was asked."), W("Keep it. Some of these will still bounce.")};
    case Reason::DomainAcceptsMail:
        return {W("Domain takes mail, mailbox not asked"), W("The domain has a mail server; whether this mailbox exists was not asked."), W("Keep it. Some of these will still bounce.")};
    case Reason::ProviderDoesNotTell:
        return {W("This provider does not tell"), W("This provider never says whether a mailbox exists."), W("Keep it, and watch whether mail bounces.")};
    case Reason::MailboxAccepted: return {W("Mailbox takes mail"), W("The mail server accepts mail for this mailbox."), W("Keep it.")};
    case Reason::OwnRule: return {W("Your own rule"), W("A rule that you made decides about this address."), W("Change the rule if this is not what you meant.")};
    }
    return {};
}

QString labelOf(Status status)
{
    switch (status) {
    case Status::NotChecked: return W("Not checked");
    case Status::Deliverable: return W("Deliverable");
    case Status::Plausible: return W("No fault found");
    case Status::Risky: return W("Risky");
    case Status::Undeliverable: return W("Undeliverable");
    case Status::Unknown: return W("No answer yet");
    }
    return {};
}

QString labelOf(Decision decision)
{
    switch (decision) {
    case Decision::Keep: return W("Keep");
    case Decision::LeaveOut: return W("Leave out");
    case Decision::Review: return W("Review");
    }
    return {};
}

QString labelOf(Cause cause)
{
    switch (cause) {
    case Cause::None: return {};
    case Cause::Status: return W("Result of the check");
    case Cause::DoNotMail: return W("Your file says: do not mail");
    case Cause::Suppressed: return W("On a do-not-mail list");
    case Cause::Duplicate: return W("Duplicate");
    case Cause::Rule: return W("Your own rule");
    case Cause::ByHand: return W("Decided by you");
    case Cause::HeldBack: return W("Unsafe in a spreadsheet");
    case Cause::NoAddress: return W("No address in this row");
    }
    return {};
}

QString labelOf(Flag flag)
{
    switch (flag) {
    case kFlagRole: return W("Shared address (info@)");
    case kFlagFree: return W("Free mail provider");
    case kFlagDisposable: return W("Throw-away domain");
    case kFlagRelay: return W("Forwarding service");
    case kFlagCatchAll: return W("Takes mail for any name");
    case kFlagTagged: return W("With a tag (+news)");
    case kFlagQuoted: return W("In quotation marks");
    case kFlagInternational: return W("International letters");
    case kFlagMixedScript: return W("Look-alike letters");
    case kFlagTypo: return W("Probably misspelt");
    case kFlagSuppressed: return W("On a do-not-mail list");
    case kFlagDoNotMail: return W("Your file says: do not mail");
    case kFlagDuplicate: return W("Duplicate");
    case kFlagInactive: return W("Long without activity");
    }
    return {};
}

QString labelOf(ProviderFamily provider)
{
    switch (provider) {
    case ProviderFamily::Google: return QStringLiteral("Gmail");
    case ProviderFamily::Microsoft: return QStringLiteral("Outlook, Hotmail");
    case ProviderFamily::Yahoo: return QStringLiteral("Yahoo, AOL");
    case ProviderFamily::Apple: return QStringLiteral("iCloud");
    case ProviderFamily::Gmx: return QStringLiteral("GMX, Web.de");
    case ProviderFamily::Proton: return QStringLiteral("Proton");
    case ProviderFamily::Other: return W("Other domains");
    }
    return {};
}

QString formRuleText(std::uint8_t rule)
{
    switch (static_cast<FormRule>(rule)) {
    case FormRule::None: return {};
    case FormRule::Empty: return W("The address is empty.");
    case FormRule::NoAt: return W("There is no @ in it.");
    case FormRule::SeveralAt: return W("There is more than one @ in it.");
    case FormRule::EmptyLocal: return W("Nothing stands before the @.");
    case FormRule::EmptyDomain: return W("Nothing stands after the @.");
    case FormRule::LocalTooLong:
    case FormRule::PathTooLong:
    case FormRule::LabelTooLong:
    case FormRule::DomainTooLong: return W("It is longer than an address may be.");
    case FormRule::LeadingDot: return W("It begins with a dot.");
    case FormRule::TrailingDot: return W("A dot stands right before the @.");
    case FormRule::ConsecutiveDots:
    case FormRule::EmptyLabel: return W("Two dots follow each other, or a dot stands at an end of the domain.");
    case FormRule::Comment:
    case FormRule::WhiteSpace: return W("There is a space or a remark in it.");
    case FormRule::HyphenAtLabelEnd: return W("A part of the domain begins or ends with a hyphen.");
    case FormRule::NumericEnding: return W("The domain ends with a number.");
    case FormRule::BadLocalCharacter:
    case FormRule::BadDomainCharacter:
    case FormRule::ControlCharacter:
    case FormRule::BadUtf8:
    case FormRule::BadIdn: return W("There is a character in it that no address can have.");
    default: return W("Its quotation marks or brackets are not in order.");
    }
}

#undef W

} // namespace winnow::ui
