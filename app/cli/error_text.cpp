// SPDX-License-Identifier: Apache-2.0
// Error kinds to sentences: what happened, what is safe, what to do.

#include "cli/context.h"

#include <cstdio>

namespace winnow::cli {
namespace {

struct Sentence {
    int code;
    const char* what;
    const char* todo;
};

Sentence sentenceOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::FileNotFound: return {kInput, "The file was not found.", "Check the name and try again."};
    case ErrorKind::FileUnreadable:
        return {kInput, "The file cannot be read.",
            "Nothing was imported. Check its permissions, or copy it to this computer first."};
    case ErrorKind::FileUnwritable:
        return {
            kOutput, "The file cannot be written.", "Your list is unchanged. Choose a folder that you may write to."};
    case ErrorKind::FileChanged:
        return {kInput, "The file changed while it was read.",
            "Nothing was imported. Close the program that writes it and try again."};
    case ErrorKind::DiskFull:
        return {kOutput, "The disk is full.",
            "Your list is unchanged and no half file was left. Free some space and try again."};
    case ErrorKind::TargetExists:
        return {kOutput, "The output would overwrite a file that must stay as it is.", "Choose another name."};
    case ErrorKind::ReadBackDiffers:
        return {kOutput, "The written file does not read back as it was written.",
            "It was removed. Check the disk and try again."};
    case ErrorKind::ListEmpty: return {kInput, "There is nothing in this list.", "Choose a file that holds addresses."};
    case ErrorKind::NotAList: return {kInput, "This is not a list that Winnow can read:", "Nothing was imported."};
    case ErrorKind::UnknownEncoding:
        return {kUsage, "The encoding is not known.", "Use a name such as UTF-8 or windows-1252."};
    case ErrorKind::NoAddressColumn:
        return {kInput, "No column of this list holds e-mail addresses.",
            "Nothing was imported. Name the column with --column."};
    case ErrorKind::AmbiguousAddressColumn:
        return {kInput, "Several columns hold addresses and none stands out.",
            "Nothing was imported. Name the column with --column."};
    case ErrorKind::TooManyRecords:
        return {kInput, "The list has more records than Winnow takes in one file.",
            "Nothing was imported. Split the file."};
    case ErrorKind::BadOption: return {kUsage, "An option does not fit.", "Nothing was changed."};
    case ErrorKind::FileDamaged:
        return {kInput, "The file is damaged or cut off.",
            "Nothing was imported. Open it in the program that made it, save it again, and use that file."};
    case ErrorKind::FileLocked:
        return {kInput, "The file is protected by a password.",
            "Nothing was imported. Give its password with --file-password-file."};
    case ErrorKind::WrongFilePassword:
        return {kInput, "This is not the password of the file.",
            "Nothing was imported. Ask whoever sent it; capital letters count."};
    case ErrorKind::NoSuchTable:
        return {kInput, "The file has no such sheet:", "Nothing was imported. Choose one of them with --sheet."};
    case ErrorKind::TooManyParts:
        return {kInput, "The archive holds more files than any real list.",
            "Nothing was imported. Unpack it and use the list inside."};
    case ErrorKind::PartTooLarge:
        return {kInput, "A part of the file unpacks to more than Winnow reads.",
            "Nothing was imported. Save the sheet as CSV and use that file."};
    case ErrorKind::PackedTooTightly:
        return {kInput, "A part of the file unpacks to far more than any list of its size: it is built like an attack.",
            "Nothing was imported. If you trust it, save the sheet as CSV and use that file."};
    case ErrorKind::XmlTooDeep:
        return {kInput,
            "The inside of the file is nested more deeply than any spreadsheet: it is built like an attack.",
            "Nothing was imported. If you trust it, save it again as XLSX or CSV."};
    case ErrorKind::XmlTooWide:
        return {kInput, "The inside of the file has a tag without end: it is damaged or built like an attack.",
            "Nothing was imported. If you trust it, save it again as XLSX or CSV."};
    case ErrorKind::XmlDoctype:
        return {kInput,
            "The inside of the file declares a document type, which no spreadsheet does: it is built like an attack.",
            "Nothing was imported. If you trust it, save it again as XLSX or CSV."};
    case ErrorKind::HelperMissing:
        return {kInput, "The part of Winnow that reads old formats is missing.",
            "Nothing was imported. Reinstall Winnow, or save the list as XLSX or CSV."};
    case ErrorKind::HelperFailed:
        return {kInput,
            "The confined reader for old formats could not get through the file: it is damaged or of an odd make.",
            "Nothing was imported. Open it in Excel or LibreOffice, save it as XLSX, and use that file."};
    case ErrorKind::NotAProject: return {kProject, "This is not a Winnow project.", "Nothing was changed."};
    case ErrorKind::ProjectDamaged:
        return {kProject, "The project is damaged.",
            "Nothing was changed. Use a backup copy of the project; your original list is untouched."};
    case ErrorKind::ProjectTampered:
        return {kProject, "The project was changed by something other than Winnow.",
            "Do not trust its contents. Use a backup copy; your original list is untouched."};
    case ErrorKind::ProjectNewer:
        return {kProject, "The project was made by a newer Winnow.",
            "Nothing was changed. Update Winnow and open it again."};
    case ErrorKind::ProjectBusy: return {kBusy, "The project is open elsewhere.", "Close it there and try again."};
    case ErrorKind::ProjectEmptied:
        return {kProject, "The project's contents are gone although its header says otherwise.",
            "Use a backup copy; your original list is untouched."};
    case ErrorKind::ProjectClosed:
        return {
            kProject, "The project is not open any more.", "Nothing was changed. Open it again if it still exists."};
    case ErrorKind::WrongPassword:
        return {kPassword, "The password is wrong.", "Nothing was changed. Try again, or use the recovery key."};
    case ErrorKind::NoSuchSlot: return {kUsage, "The project has no such way to open it.", "Nothing was changed."};
    case ErrorKind::OneTimeCodeNeeded:
        return {kPassword, "A one-time code is needed.",
            "Nothing was changed. Give the six digits that your authenticator app shows now with --code; without the app, use the recovery key."};
    case ErrorKind::KeyFileNeeded:
        return {kPassword, "The password is wrong, or a key file is needed with it.",
            "Nothing was changed. Give the key file with --key-file."};
    case ErrorKind::KeyFileDamaged:
        return {
            kPassword, "This is not a key file of Winnow, or it is damaged.", "Nothing was changed. Use a copy of it."};
    case ErrorKind::KeyFileLocked:
        return {kPassword, "The key file has a password of its own.",
            "Nothing was changed. Give it with --key-file-password-file."};
    case ErrorKind::NotAllowed:
        return {kUsage, "Your role in this project does not cover this.", "Nothing was changed. Ask its owner."};
    case ErrorKind::NoBackup:
        return {kProject, "There is no backup that can be used.",
            "Nothing was changed. Make one with winnow-cli project backup."};
    case ErrorKind::ReportInvalid:
        return {kCheckFailed, "This is no report of Winnow in its canonical form.",
            "Do not rely on it. Ask for the report again."};
    case ErrorKind::EncryptionMissing:
        return {kProject, "The encryption library does not answer, so nothing was written.",
            "Reinstall Winnow: it refuses to keep addresses in clear."};
    case ErrorKind::ReadOnly:
        return {kOutput, "The folder or the project is read-only.",
            "Nothing was changed. Copy it to a folder that you may write to."};
    case ErrorKind::DatabaseFailed:
        return {kProject, "The project could not be read or written.", "What was finished is kept."};
    case ErrorKind::NetworkFailed:
        return {kProject, "The network cannot be used.",
            "What was finished is kept. Check the connection, or name a name server with --resolver."};
    case ErrorKind::ProjectSealed:
        return {kUsage, "The project is sealed against this.",
            "Nothing was sent. Its owner can lift the seal with the password and a note."};
    case ErrorKind::ListsDamaged:
        return {kProject, "A reference list is damaged.", "Nothing was changed. Reinstall Winnow or the list."};
    case ErrorKind::ListsOld:
        return {kProject, "The reference list is older than the one in use.", "Nothing was changed."};
    case ErrorKind::BadSignature:
        return {kProject, "The signature does not fit.", "Nothing was changed. Get the file again from its source."};
    case ErrorKind::Cancelled: return {kInterrupted, "Stopped.", "What was finished is kept."};
    case ErrorKind::OutOfMemory:
        return {kOutput, "There is not enough memory.", "Your list is unchanged. Close other programs and try again."};
    case ErrorKind::Internal:
        return {kProject, "Something in Winnow went wrong.", "Your list is unchanged. Please report it."};
    }
    return {kProject, "Something in Winnow went wrong.", "Your list is unchanged. Please report it."};
}

} // namespace

int report(const Error& error, const std::string& subject)
{
    const Sentence s = sentenceOf(error.kind);
    std::string line = "winnow-cli: ";
    if (!subject.empty()) line += subject + ": ";
    line += s.what;
    if (!error.detail.empty()) {
        std::string detail = error.detail;
        line += error.kind == ErrorKind::NotAList ? " " + detail : " (" + detail + ")";
    }
    line += std::string(" ") + s.todo + "\n";
    std::fputs(line.c_str(), stderr);
    return s.code;
}

} // namespace winnow::cli
