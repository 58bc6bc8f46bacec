// SPDX-License-Identifier: Apache-2.0

#include "ui/text/verdict_text.h"

#include "address/form.h"

#include <QCoreApplication>

namespace winnow::ui {
namespace {

struct ResultsWords {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Results)
};

/// Advice that several reasons share.
QString leaveItOut() { return ResultsWords::tr("Leave it out: mail to it would bounce."); }
QString tryAgainLater() { return ResultsWords::tr("Check it again later. Until then it is not known to be wrong."); }

} // namespace

ReasonText textOf(Reason reason)
{
    switch (reason) {
    case Reason::NotChecked:
        return {ResultsWords::tr("Not checked yet"), ResultsWords::tr("This address was not checked yet."),
            ResultsWords::tr("Start the check.")};
    case Reason::InvalidForm:
        return {ResultsWords::tr("Not a valid address"),
            ResultsWords::tr("This is not written as an e-mail address can be."),
            ResultsWords::tr("Correct it if you can see what was meant; else leave it out.")};
    case Reason::ReservedDomain:
        return {ResultsWords::tr("Reserved domain"),
            ResultsWords::tr("This domain is reserved for examples and tests; nobody receives mail there."),
            leaveItOut()};
    case Reason::DomainNotFound:
        return {ResultsWords::tr("Domain does not exist"),
            ResultsWords::tr("The domain of this address does not exist."), leaveItOut()};
    case Reason::NoMailServer:
        return {ResultsWords::tr("Domain takes no mail"),
            ResultsWords::tr("The domain exists, but no mail server is named for it."), leaveItOut()};
    case Reason::NullMx:
        return {ResultsWords::tr("Domain refuses all mail"),
            ResultsWords::tr("The owner of the domain says that it never takes mail."), leaveItOut()};
    case Reason::ProviderRule:
        return {ResultsWords::tr("Impossible at this provider"),
            ResultsWords::tr("This provider does not give out addresses of this form, so the mailbox cannot exist."),
            leaveItOut()};
    case Reason::MailboxNotFound:
        return {ResultsWords::tr("Mailbox does not exist"),
            ResultsWords::tr("The mail server says that there is no such mailbox."), leaveItOut()};
    case Reason::MailboxDisabled:
        return {ResultsWords::tr("Mailbox is closed"),
            ResultsWords::tr("The mail server says that this mailbox was closed."), leaveItOut()};
    case Reason::CatchAll:
        return {ResultsWords::tr("Takes mail for any name"),
            ResultsWords::tr("The domain accepts every name, so nobody can tell whether this mailbox exists."),
            ResultsWords::tr("Keep it if you know the person; watch whether mail bounces.")};
    case Reason::MailboxFull:
        return {ResultsWords::tr("Mailbox is full"), ResultsWords::tr("The mailbox exists but is full."),
            ResultsWords::tr("Often nobody reads it any more. Try again in a few weeks.")};
    case Reason::DisposableDomain:
        return {ResultsWords::tr("Throw-away address"),
            ResultsWords::tr("The domain gives out addresses that work for minutes only."),
            ResultsWords::tr("Leave it out: nobody will read your mail there.")};
    case Reason::LikelyTypo:
        return {ResultsWords::tr("Probably misspelt"),
            ResultsWords::tr("The domain looks like a misspelling of a well-known one."),
            ResultsWords::tr("Accept the correction if it is what the person meant.")};
    case Reason::MixedScript:
        return {ResultsWords::tr("Look-alike letters"),
            ResultsWords::tr("The address mixes letters of several alphabets that look the same."),
            ResultsWords::tr("Ask the person for the address; such addresses are used to deceive.")};
    case Reason::MailServerUnroutable:
        return {ResultsWords::tr("Mail server cannot be reached"),
            ResultsWords::tr("The mail server of the domain has an address that nobody outside can reach."),
            leaveItOut()};
    case Reason::DotlessDomain:
        return {ResultsWords::tr("Domain without an ending"),
            ResultsWords::tr("The domain has no ending such as .com, so mail does not reach it over the internet."),
            ResultsWords::tr("Complete the domain if you know it; else leave it out.")};
    case Reason::UnknownEnding:
        return {ResultsWords::tr("Unknown ending"),
            ResultsWords::tr("The ending of the domain is not among those that exist."),
            ResultsWords::tr("Look for a slip of the pen, such as .con for .com.")};
    case Reason::DnsTimeout:
        return {ResultsWords::tr("No answer about the domain"),
            ResultsWords::tr("The question whether the domain takes mail was not answered in time."), tryAgainLater()};
    case Reason::DnsFailure:
        return {ResultsWords::tr("Domain could not be asked"),
            ResultsWords::tr("The name servers of the domain gave no usable answer."), tryAgainLater()};
    case Reason::NoConnection:
        return {ResultsWords::tr("Mail server did not answer"),
            ResultsWords::tr("No connection to the mail server could be made."), tryAgainLater()};
    case Reason::ConnectionDropped:
        return {ResultsWords::tr("Connection was cut"),
            ResultsWords::tr("The mail server ended the conversation before it answered."), tryAgainLater()};
    case Reason::Greylisted:
        return {ResultsWords::tr("Asked to come back later"),
            ResultsWords::tr("The mail server answers strangers only at the second try."), tryAgainLater()};
    case Reason::RateLimited:
        return {ResultsWords::tr("Asked to slow down"),
            ResultsWords::tr("The mail server answers only so many questions at a time."), tryAgainLater()};
    case Reason::WeAreBlocked:
        return {ResultsWords::tr("Our request was refused"),
            ResultsWords::tr("Our request was refused; this says nothing about the address."), tryAgainLater()};
    case Reason::SenderRejected:
        return {ResultsWords::tr("Sender was refused"),
            ResultsWords::tr("The mail server refused the sender that asked; this says nothing about the address."),
            tryAgainLater()};
    case Reason::TlsRequired:
        return {ResultsWords::tr("Encryption could not be agreed on"),
            ResultsWords::tr("The mail server wants an encryption that could not be agreed on."), tryAgainLater()};
    case Reason::ServerError:
        return {ResultsWords::tr("Mail server had an error"),
            ResultsWords::tr("The mail server answered with an error of its own."), tryAgainLater()};
    case Reason::FormOnly:
        return {ResultsWords::tr("Only the spelling was checked"),
            ResultsWords::tr("The address is well written and its domain is on no list of bad ones; nobody was asked."),
            ResultsWords::tr("Keep it. Some of these will still bounce.")};
    case Reason::DomainAcceptsMail:
        return {ResultsWords::tr("Domain takes mail, mailbox not asked"),
            ResultsWords::tr("The domain has a mail server; whether this mailbox exists was not asked."),
            ResultsWords::tr("Keep it. Some of these will still bounce.")};
    case Reason::ProviderDoesNotTell:
        return {ResultsWords::tr("This provider does not tell"),
            ResultsWords::tr("This provider never says whether a mailbox exists."),
            ResultsWords::tr("Keep it, and watch whether mail bounces.")};
    case Reason::MailboxAccepted:
        return {ResultsWords::tr("Mailbox takes mail"),
            ResultsWords::tr("The mail server accepts mail for this mailbox."), ResultsWords::tr("Keep it.")};
    case Reason::OwnRule:
        return {ResultsWords::tr("Your own rule"), ResultsWords::tr("A rule that you made decides about this address."),
            ResultsWords::tr("Change the rule if this is not what you meant.")};
    case Reason::RepairProposed:
        return {ResultsWords::tr("Correction proposed"),
            ResultsWords::tr("This cell holds no address as it is, but it shows which one was probably meant."),
            ResultsWords::tr("Accept the proposal if it is what the person meant; else leave it out.")};
    case Reason::UnclearCell:
        return {ResultsWords::tr("Text beside the address"),
            ResultsWords::tr("Something beside the address in this cell is not understood, or may be a part of it."),
            ResultsWords::tr("Read the cell: keep the address if the text says nothing against mailing it.")};
    }
    return {};
}

QString labelOf(Status status)
{
    switch (status) {
    case Status::NotChecked: return ResultsWords::tr("Not checked");
    case Status::Deliverable: return ResultsWords::tr("Deliverable");
    case Status::Plausible: return ResultsWords::tr("No fault found");
    case Status::Risky: return ResultsWords::tr("Risky");
    case Status::Undeliverable: return ResultsWords::tr("Undeliverable");
    case Status::Unknown: return ResultsWords::tr("No answer yet");
    }
    return {};
}

QString labelOf(Decision decision)
{
    switch (decision) {
    case Decision::Keep: return ResultsWords::tr("Keep");
    case Decision::LeaveOut: return ResultsWords::tr("Leave out");
    case Decision::Review: return ResultsWords::tr("Review");
    }
    return {};
}

QString labelOf(Cause cause)
{
    switch (cause) {
    case Cause::None: return {};
    case Cause::Status: return ResultsWords::tr("Result of the check");
    case Cause::DoNotMail: return ResultsWords::tr("Your file says: do not mail");
    case Cause::Suppressed: return ResultsWords::tr("On a do-not-mail list");
    case Cause::Duplicate: return ResultsWords::tr("Duplicate");
    case Cause::Rule: return ResultsWords::tr("Your own rule");
    case Cause::ByHand: return ResultsWords::tr("Decided by you");
    case Cause::HeldBack: return ResultsWords::tr("Unsafe in a spreadsheet");
    case Cause::NoAddress: return ResultsWords::tr("No address in this row");
    }
    return {};
}

QString labelOf(Flag flag)
{
    switch (flag) {
    case kFlagRole: return ResultsWords::tr("Shared address (info@)");
    case kFlagFree: return ResultsWords::tr("Free mail provider");
    case kFlagDisposable: return ResultsWords::tr("Throw-away domain");
    case kFlagRelay: return ResultsWords::tr("Forwarding service");
    case kFlagCatchAll: return ResultsWords::tr("Takes mail for any name");
    case kFlagTagged: return ResultsWords::tr("With a tag (+news)");
    case kFlagQuoted: return ResultsWords::tr("In quotation marks");
    case kFlagInternational: return ResultsWords::tr("International letters");
    case kFlagMixedScript: return ResultsWords::tr("Look-alike letters");
    case kFlagTypo: return ResultsWords::tr("Probably misspelt");
    case kFlagSuppressed: return ResultsWords::tr("On a do-not-mail list");
    case kFlagDoNotMail: return ResultsWords::tr("Your file says: do not mail");
    case kFlagDuplicate: return ResultsWords::tr("Duplicate");
    case kFlagInactive: return ResultsWords::tr("Long without activity");
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
    case ProviderFamily::Other: return ResultsWords::tr("Other domains");
    }
    return {};
}

QString formRuleText(std::uint8_t rule)
{
    switch (static_cast<FormRule>(rule)) {
    case FormRule::None: return {};
    case FormRule::Empty: return ResultsWords::tr("The address is empty.");
    case FormRule::NoAt: return ResultsWords::tr("There is no @ in it.");
    case FormRule::SeveralAt: return ResultsWords::tr("There is more than one @ in it.");
    case FormRule::EmptyLocal: return ResultsWords::tr("Nothing stands before the @.");
    case FormRule::EmptyDomain: return ResultsWords::tr("Nothing stands after the @.");
    case FormRule::LocalTooLong:
    case FormRule::PathTooLong:
    case FormRule::LabelTooLong:
    case FormRule::DomainTooLong: return ResultsWords::tr("It is longer than an address may be.");
    case FormRule::LeadingDot: return ResultsWords::tr("It begins with a dot.");
    case FormRule::TrailingDot: return ResultsWords::tr("A dot stands right before the @.");
    case FormRule::ConsecutiveDots:
    case FormRule::EmptyLabel:
        return ResultsWords::tr("Two dots follow each other, or a dot stands at an end of the domain.");
    case FormRule::Comment:
    case FormRule::WhiteSpace: return ResultsWords::tr("There is a space or a remark in it.");
    case FormRule::HyphenAtLabelEnd: return ResultsWords::tr("A part of the domain begins or ends with a hyphen.");
    case FormRule::NumericEnding: return ResultsWords::tr("The domain ends with a number.");
    case FormRule::BadLocalCharacter:
    case FormRule::BadDomainCharacter:
    case FormRule::ControlCharacter:
    case FormRule::BadUtf8:
    case FormRule::BadIdn: return ResultsWords::tr("There is a character in it that no address can have.");
    default: return ResultsWords::tr("Its quotation marks or brackets are not in order.");
    }
}

} // namespace winnow::ui
