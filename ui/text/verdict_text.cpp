// SPDX-License-Identifier: Apache-2.0

#include "ui/text/verdict_text.h"

#include "address/form.h"

#include <QCoreApplication>

namespace winnow::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Results)
};

/// Advice that several reasons share.
QString leaveItOut() { return Words::tr("Leave it out: mail to it would bounce."); }
QString tryAgainLater() { return Words::tr("Check it again later. Until then it is not known to be wrong."); }

} // namespace

ReasonText textOf(Reason reason)
{
    switch (reason) {
    case Reason::NotChecked:
        return {Words::tr("Not checked yet"), Words::tr("This address was not checked yet."),
            Words::tr("Start the check.")};
    case Reason::InvalidForm:
        return {Words::tr("Not a valid address"), Words::tr("This is not written as an e-mail address can be."),
            Words::tr("Correct it if you can see what was meant; else leave it out.")};
    case Reason::ReservedDomain:
        return {Words::tr("Reserved domain"),
            Words::tr("This domain is reserved for examples and tests; nobody receives mail there."), leaveItOut()};
    case Reason::DomainNotFound:
        return {
            Words::tr("Domain does not exist"), Words::tr("The domain of this address does not exist."), leaveItOut()};
    case Reason::NoMailServer:
        return {Words::tr("Domain takes no mail"), Words::tr("The domain exists, but no mail server is named for it."),
            leaveItOut()};
    case Reason::NullMx:
        return {Words::tr("Domain refuses all mail"),
            Words::tr("The owner of the domain says that it never takes mail."), leaveItOut()};
    case Reason::ProviderRule:
        return {Words::tr("Impossible at this provider"),
            Words::tr("This provider does not give out addresses of this form, so the mailbox cannot exist."),
            leaveItOut()};
    case Reason::MailboxNotFound:
        return {Words::tr("Mailbox does not exist"), Words::tr("The mail server says that there is no such mailbox."),
            leaveItOut()};
    case Reason::MailboxDisabled:
        return {Words::tr("Mailbox is closed"), Words::tr("The mail server says that this mailbox was closed."),
            leaveItOut()};
    case Reason::CatchAll:
        return {Words::tr("Takes mail for any name"),
            Words::tr("The domain accepts every name, so nobody can tell whether this mailbox exists."),
            Words::tr("Keep it if you know the person; watch whether mail bounces.")};
    case Reason::MailboxFull:
        return {Words::tr("Mailbox is full"), Words::tr("The mailbox exists but is full."),
            Words::tr("Often nobody reads it any more. Try again in a few weeks.")};
    case Reason::DisposableDomain:
        return {Words::tr("Throw-away address"),
            Words::tr("The domain gives out addresses that work for minutes only."),
            Words::tr("Leave it out: nobody will read your mail there.")};
    case Reason::LikelyTypo:
        return {Words::tr("Probably misspelt"), Words::tr("The domain looks like a misspelling of a well-known one."),
            Words::tr("Accept the correction if it is what the person meant.")};
    case Reason::MixedScript:
        return {Words::tr("Look-alike letters"),
            Words::tr("The address mixes letters of several alphabets that look the same."),
            Words::tr("Ask the person for the address; such addresses are used to deceive.")};
    case Reason::MailServerUnroutable:
        return {Words::tr("Mail server cannot be reached"),
            Words::tr("The mail server of the domain has an address that nobody outside can reach."), leaveItOut()};
    case Reason::DotlessDomain:
        return {Words::tr("Domain without an ending"),
            Words::tr("The domain has no ending such as .com, so mail does not reach it over the internet."),
            Words::tr("Complete the domain if you know it; else leave it out.")};
    case Reason::UnknownEnding:
        return {Words::tr("Unknown ending"), Words::tr("The ending of the domain is not among those that exist."),
            Words::tr("Look for a slip of the pen, such as .con for .com.")};
    case Reason::DnsTimeout:
        return {Words::tr("No answer about the domain"),
            Words::tr("The question whether the domain takes mail was not answered in time."), tryAgainLater()};
    case Reason::DnsFailure:
        return {Words::tr("Domain could not be asked"),
            Words::tr("The name servers of the domain gave no usable answer."), tryAgainLater()};
    case Reason::NoConnection:
        return {Words::tr("Mail server did not answer"), Words::tr("No connection to the mail server could be made."),
            tryAgainLater()};
    case Reason::ConnectionDropped:
        return {Words::tr("Connection was cut"),
            Words::tr("The mail server ended the conversation before it answered."), tryAgainLater()};
    case Reason::Greylisted:
        return {Words::tr("Asked to come back later"),
            Words::tr("The mail server answers strangers only at the second try."), tryAgainLater()};
    case Reason::RateLimited:
        return {Words::tr("Asked to slow down"), Words::tr("The mail server answers only so many questions at a time."),
            tryAgainLater()};
    case Reason::WeAreBlocked:
        return {Words::tr("Our request was refused"),
            Words::tr("Our request was refused; this says nothing about the address."), tryAgainLater()};
    case Reason::SenderRejected:
        return {Words::tr("Sender was refused"),
            Words::tr("The mail server refused the sender that asked; this says nothing about the address."),
            tryAgainLater()};
    case Reason::TlsRequired:
        return {Words::tr("Encryption could not be agreed on"),
            Words::tr("The mail server wants an encryption that could not be agreed on."), tryAgainLater()};
    case Reason::ServerError:
        return {Words::tr("Mail server had an error"), Words::tr("The mail server answered with an error of its own."),
            tryAgainLater()};
    case Reason::FormOnly:
        return {Words::tr("Only the spelling was checked"),
            Words::tr("The address is well written and its domain is on no list of bad ones; nobody was asked."),
            Words::tr("Keep it. Some of these will still bounce.")};
    case Reason::DomainAcceptsMail:
        return {Words::tr("Domain takes mail, mailbox not asked"),
            Words::tr("The domain has a mail server; whether this mailbox exists was not asked."),
            Words::tr("Keep it. Some of these will still bounce.")};
    case Reason::ProviderDoesNotTell:
        return {Words::tr("This provider does not tell"),
            Words::tr("This provider never says whether a mailbox exists."),
            Words::tr("Keep it, and watch whether mail bounces.")};
    case Reason::MailboxAccepted:
        return {Words::tr("Mailbox takes mail"), Words::tr("The mail server accepts mail for this mailbox."),
            Words::tr("Keep it.")};
    case Reason::OwnRule:
        return {Words::tr("Your own rule"), Words::tr("A rule that you made decides about this address."),
            Words::tr("Change the rule if this is not what you meant.")};
    case Reason::RepairProposed:
        return {Words::tr("Correction proposed"),
            Words::tr("This cell holds no address as it is, but it shows which one was probably meant."),
            Words::tr("Accept the proposal if it is what the person meant; else leave it out.")};
    case Reason::UnclearCell:
        return {Words::tr("Text beside the address"),
            Words::tr("Something beside the address in this cell is not understood, or may be a part of it."),
            Words::tr("Read the cell: keep the address if the text says nothing against mailing it.")};
    }
    return {};
}

QString labelOf(Status status)
{
    switch (status) {
    case Status::NotChecked: return Words::tr("Not checked");
    case Status::Deliverable: return Words::tr("Deliverable");
    case Status::Plausible: return Words::tr("No fault found");
    case Status::Risky: return Words::tr("Risky");
    case Status::Undeliverable: return Words::tr("Undeliverable");
    case Status::Unknown: return Words::tr("No answer yet");
    }
    return {};
}

QString labelOf(Decision decision)
{
    switch (decision) {
    case Decision::Keep: return Words::tr("Keep");
    case Decision::LeaveOut: return Words::tr("Leave out");
    case Decision::Review: return Words::tr("Review");
    }
    return {};
}

QString labelOf(Cause cause)
{
    switch (cause) {
    case Cause::None: return {};
    case Cause::Status: return Words::tr("Result of the check");
    case Cause::DoNotMail: return Words::tr("Your file says: do not mail");
    case Cause::Suppressed: return Words::tr("On a do-not-mail list");
    case Cause::Duplicate: return Words::tr("Duplicate");
    case Cause::Rule: return Words::tr("Your own rule");
    case Cause::ByHand: return Words::tr("Decided by you");
    case Cause::HeldBack: return Words::tr("Unsafe in a spreadsheet");
    case Cause::NoAddress: return Words::tr("No address in this row");
    }
    return {};
}

QString labelOf(Flag flag)
{
    switch (flag) {
    case kFlagRole: return Words::tr("Shared address (info@)");
    case kFlagFree: return Words::tr("Free mail provider");
    case kFlagDisposable: return Words::tr("Throw-away domain");
    case kFlagRelay: return Words::tr("Forwarding service");
    case kFlagCatchAll: return Words::tr("Takes mail for any name");
    case kFlagTagged: return Words::tr("With a tag (+news)");
    case kFlagQuoted: return Words::tr("In quotation marks");
    case kFlagInternational: return Words::tr("International letters");
    case kFlagMixedScript: return Words::tr("Look-alike letters");
    case kFlagTypo: return Words::tr("Probably misspelt");
    case kFlagSuppressed: return Words::tr("On a do-not-mail list");
    case kFlagDoNotMail: return Words::tr("Your file says: do not mail");
    case kFlagDuplicate: return Words::tr("Duplicate");
    case kFlagInactive: return Words::tr("Long without activity");
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
    case ProviderFamily::Other: return Words::tr("Other domains");
    }
    return {};
}

QString formRuleText(std::uint8_t rule)
{
    switch (static_cast<FormRule>(rule)) {
    case FormRule::None: return {};
    case FormRule::Empty: return Words::tr("The address is empty.");
    case FormRule::NoAt: return Words::tr("There is no @ in it.");
    case FormRule::SeveralAt: return Words::tr("There is more than one @ in it.");
    case FormRule::EmptyLocal: return Words::tr("Nothing stands before the @.");
    case FormRule::EmptyDomain: return Words::tr("Nothing stands after the @.");
    case FormRule::LocalTooLong:
    case FormRule::PathTooLong:
    case FormRule::LabelTooLong:
    case FormRule::DomainTooLong: return Words::tr("It is longer than an address may be.");
    case FormRule::LeadingDot: return Words::tr("It begins with a dot.");
    case FormRule::TrailingDot: return Words::tr("A dot stands right before the @.");
    case FormRule::ConsecutiveDots:
    case FormRule::EmptyLabel: return Words::tr("Two dots follow each other, or a dot stands at an end of the domain.");
    case FormRule::Comment:
    case FormRule::WhiteSpace: return Words::tr("There is a space or a remark in it.");
    case FormRule::HyphenAtLabelEnd: return Words::tr("A part of the domain begins or ends with a hyphen.");
    case FormRule::NumericEnding: return Words::tr("The domain ends with a number.");
    case FormRule::BadLocalCharacter:
    case FormRule::BadDomainCharacter:
    case FormRule::ControlCharacter:
    case FormRule::BadUtf8:
    case FormRule::BadIdn: return Words::tr("There is a character in it that no address can have.");
    default: return Words::tr("Its quotation marks or brackets are not in order.");
    }
}

} // namespace winnow::ui
