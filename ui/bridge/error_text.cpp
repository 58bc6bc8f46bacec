// SPDX-License-Identifier: Apache-2.0

#include "ui/bridge/error_text.h"

#include <QCoreApplication>

namespace winnow::ui {
namespace {

struct ErrorsWords {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Errors)
};

} // namespace

ErrorText textOf(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::FileNotFound:
        return {ErrorsWords::tr("The file was not found."),
            ErrorsWords::tr("It may have been moved or renamed. Choose it again.")};
    case ErrorKind::FileUnreadable:
        return {ErrorsWords::tr("The file cannot be read."),
            ErrorsWords::tr("Nothing was imported. Check its permissions, or copy it to this computer first.")};
    case ErrorKind::FileUnwritable:
        return {ErrorsWords::tr("The file cannot be written."),
            ErrorsWords::tr("Your list is unchanged. Choose a folder that you may write to.")};
    case ErrorKind::FileChanged:
        return {ErrorsWords::tr("The file changed while it was read."),
            ErrorsWords::tr("Nothing was imported. Close the program that writes it and try again.")};
    case ErrorKind::DiskFull:
        return {ErrorsWords::tr("The disk is full."),
            ErrorsWords::tr("Your list is unchanged and no half file was left. Free some space and try again.")};
    case ErrorKind::TargetExists:
        return {ErrorsWords::tr("This file must stay as it is."),
            ErrorsWords::tr("Winnow never writes over a list that was imported. Choose another name.")};
    case ErrorKind::ReadBackDiffers:
        return {ErrorsWords::tr("The written file does not read back as it was written."),
            ErrorsWords::tr("It was removed. Check the disk and try again.")};
    case ErrorKind::ListEmpty:
        return {
            ErrorsWords::tr("There is nothing in this list."), ErrorsWords::tr("Choose a file that holds addresses.")};
    case ErrorKind::NotAList:
        return {ErrorsWords::tr("Winnow cannot read this kind of file."),
            ErrorsWords::tr("Nothing was imported. Save it as CSV and drop that file.")};
    case ErrorKind::UnknownEncoding:
        return {ErrorsWords::tr("This encoding is not known."), ErrorsWords::tr("Choose another one, such as UTF-8.")};
    case ErrorKind::NoAddressColumn:
        return {ErrorsWords::tr("No column holds e-mail addresses."),
            ErrorsWords::tr("Nothing was imported. If one does, choose it in the preview.")};
    case ErrorKind::AmbiguousAddressColumn:
        return {ErrorsWords::tr("Several columns hold addresses."),
            ErrorsWords::tr("Choose the one that decides about a row.")};
    case ErrorKind::TooManyRecords:
        return {ErrorsWords::tr("The list has more rows than Winnow takes in one file."),
            ErrorsWords::tr("Nothing was imported. Split the file.")};
    case ErrorKind::BadOption:
        return {ErrorsWords::tr("This choice does not fit."), ErrorsWords::tr("Nothing was changed.")};
    case ErrorKind::FileDamaged:
        return {ErrorsWords::tr("The file is damaged or cut off."),
            ErrorsWords::tr(
                "Nothing was imported. Open it in the program that made it, save it again, and drop that file.")};
    case ErrorKind::FileLocked:
        return {ErrorsWords::tr("The file is protected by a password."),
            ErrorsWords::tr("Nothing was imported. Enter its password in the preview.")};
    case ErrorKind::WrongFilePassword:
        return {ErrorsWords::tr("This is not the password of the file."),
            ErrorsWords::tr("Nothing was imported. Ask whoever sent it; capital letters count.")};
    case ErrorKind::NoSuchTable:
        return {ErrorsWords::tr("The file has no such sheet."),
            ErrorsWords::tr("Nothing was imported. Choose another one.")};
    case ErrorKind::TooManyParts:
        return {ErrorsWords::tr("The archive holds more files than any real list."),
            ErrorsWords::tr("Nothing was imported. Unpack it and drop the list inside.")};
    case ErrorKind::PartTooLarge:
        return {ErrorsWords::tr("A part of the file unpacks to more than Winnow reads."),
            ErrorsWords::tr("Nothing was imported. Save the sheet as CSV and drop that file.")};
    case ErrorKind::PackedTooTightly:
        return {ErrorsWords::tr(
                    "A part of the file unpacks to far more than any list of its size: it is built like an attack."),
            ErrorsWords::tr("Nothing was imported. If you trust it, save the sheet as CSV and drop that file.")};
    case ErrorKind::XmlTooDeep:
        return {ErrorsWords::tr(
                    "The inside of the file is nested more deeply than any spreadsheet: it is built like an attack."),
            ErrorsWords::tr("Nothing was imported. If you trust it, save it again as XLSX or CSV.")};
    case ErrorKind::XmlTooWide:
        return {ErrorsWords::tr("The inside of the file has a tag without end: it is damaged or built like an attack."),
            ErrorsWords::tr("Nothing was imported. If you trust it, save it again as XLSX or CSV.")};
    case ErrorKind::XmlDoctype:
        return {
            ErrorsWords::tr(
                "The inside of the file declares a document type, which no spreadsheet does: it is built like an attack."),
            ErrorsWords::tr("Nothing was imported. If you trust it, save it again as XLSX or CSV.")};
    case ErrorKind::HelperMissing:
        return {ErrorsWords::tr("The part of Winnow that reads old formats is missing."),
            ErrorsWords::tr("Nothing was imported. Reinstall Winnow, or save the list as XLSX or CSV.")};
    case ErrorKind::HelperFailed:
        return {
            ErrorsWords::tr(
                "The confined reader for old formats could not get through the file: it is damaged or of an odd make."),
            ErrorsWords::tr(
                "Nothing was imported. Open it in Excel or LibreOffice, save it as XLSX, and drop that file.")};
    case ErrorKind::NotAProject:
        return {ErrorsWords::tr("This is not a Winnow project."),
            ErrorsWords::tr("Nothing was changed. If it is a list, drop it on the window.")};
    case ErrorKind::ProjectDamaged:
        return {ErrorsWords::tr("The project is damaged."),
            ErrorsWords::tr("Nothing was changed. Use a copy of it; your original list is untouched.")};
    case ErrorKind::ProjectTampered:
        return {ErrorsWords::tr("The project was changed by something other than Winnow."),
            ErrorsWords::tr("Do not trust its contents. Use a copy; your original list is untouched.")};
    case ErrorKind::ProjectNewer:
        return {ErrorsWords::tr("The project was made by a newer Winnow."),
            ErrorsWords::tr("Nothing was changed. Update Winnow and open it again.")};
    case ErrorKind::ProjectBusy:
        return {ErrorsWords::tr("The project is open elsewhere."), ErrorsWords::tr("Close it there and try again.")};
    case ErrorKind::ProjectEmptied:
        return {ErrorsWords::tr("The contents of the project are gone."),
            ErrorsWords::tr("Use a copy; your original list is untouched.")};
    case ErrorKind::ProjectClosed:
        return {ErrorsWords::tr("The project is not open any more."),
            ErrorsWords::tr("Nothing was changed. Open it again if it still exists.")};
    case ErrorKind::WrongPassword:
        return {ErrorsWords::tr("The password is wrong."),
            ErrorsWords::tr("Nothing was changed. Try again, or use the recovery key.")};
    case ErrorKind::NoSuchSlot:
        return {ErrorsWords::tr("The project cannot be opened in this way."), ErrorsWords::tr("Nothing was changed.")};
    case ErrorKind::OneTimeCodeNeeded:
        return {ErrorsWords::tr("A one-time code is needed."),
            ErrorsWords::tr(
                "Nothing was changed. Type the six digits that your authenticator app shows now; without the app, use the recovery key.")};
    case ErrorKind::KeyFileNeeded:
        return {ErrorsWords::tr("The password is wrong, or a key file is needed with it."),
            ErrorsWords::tr("Nothing was changed. Choose the key file below the password.")};
    case ErrorKind::KeyFileDamaged:
        return {ErrorsWords::tr("This is not a key file of Winnow, or it is damaged."),
            ErrorsWords::tr("Nothing was changed. Use a copy of it.")};
    case ErrorKind::KeyFileLocked:
        return {ErrorsWords::tr("The key file has a password of its own."),
            ErrorsWords::tr("Nothing was changed. Use it on the command line, or one without a password.")};
    case ErrorKind::NotAllowed:
        return {ErrorsWords::tr("Your role in this project does not cover this."),
            ErrorsWords::tr("Nothing was changed. Ask its owner.")};
    case ErrorKind::NoBackup:
        return {ErrorsWords::tr("There is no backup that can be used."),
            ErrorsWords::tr("Nothing was changed. Make one on the Trust page.")};
    case ErrorKind::ReportInvalid:
        return {ErrorsWords::tr("This is no report of Winnow in its canonical form."),
            ErrorsWords::tr("Do not rely on it. Ask for the report again.")};
    case ErrorKind::EncryptionMissing:
        return {ErrorsWords::tr("The encryption does not answer, so nothing was written."),
            ErrorsWords::tr("Reinstall Winnow: it refuses to keep addresses in clear.")};
    case ErrorKind::ReadOnly:
        return {ErrorsWords::tr("The folder or the project is read-only."),
            ErrorsWords::tr("Nothing was changed. Choose a folder that you may write to.")};
    case ErrorKind::DatabaseFailed:
        return {ErrorsWords::tr("The project could not be read or written."),
            ErrorsWords::tr("What was finished is kept.")};
    case ErrorKind::NetworkFailed:
        return {ErrorsWords::tr("The network cannot be used."),
            ErrorsWords::tr("What was finished is kept. Check the connection and start again.")};
    case ErrorKind::ProjectSealed:
        return {ErrorsWords::tr("This project is sealed against that."),
            ErrorsWords::tr("Nothing was sent. Its owner can lift the seal with the password and a note.")};
    case ErrorKind::ListsDamaged:
        return {
            ErrorsWords::tr("A reference list is damaged."), ErrorsWords::tr("Nothing was changed. Reinstall Winnow.")};
    case ErrorKind::ListsOld:
        return {ErrorsWords::tr("The reference list is older than the one in use."),
            ErrorsWords::tr("Nothing was changed.")};
    case ErrorKind::BadSignature:
        return {ErrorsWords::tr("The signature does not fit."),
            ErrorsWords::tr("Nothing was changed. Get the file again from its source.")};
    case ErrorKind::Cancelled: return {ErrorsWords::tr("Stopped."), ErrorsWords::tr("What was finished is kept.")};
    case ErrorKind::OutOfMemory:
        return {ErrorsWords::tr("There is not enough memory."),
            ErrorsWords::tr("Your list is unchanged. Close other programs and try again.")};
    case ErrorKind::Internal: break;
    }
    return {ErrorsWords::tr("Something in Winnow went wrong."),
        ErrorsWords::tr("Your list is unchanged. The problem report under Help holds no address.")};
}

} // namespace winnow::ui
