// SPDX-License-Identifier: Apache-2.0

#include "ui/bridge/error_text.h"

#include <QCoreApplication>

namespace winnow::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Errors)
};

} // namespace

ErrorText textOf(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::FileNotFound:
        return {Words::tr("The file was not found."), Words::tr("It may have been moved or renamed. Choose it again.")};
    case ErrorKind::FileUnreadable:
        return {Words::tr("The file cannot be read."),
            Words::tr("Nothing was imported. Check its permissions, or copy it to this computer first.")};
    case ErrorKind::FileUnwritable:
        return {Words::tr("The file cannot be written."),
            Words::tr("Your list is unchanged. Choose a folder that you may write to.")};
    case ErrorKind::FileChanged:
        return {Words::tr("The file changed while it was read."),
            Words::tr("Nothing was imported. Close the program that writes it and try again.")};
    case ErrorKind::DiskFull:
        return {Words::tr("The disk is full."),
            Words::tr("Your list is unchanged and no half file was left. Free some space and try again.")};
    case ErrorKind::TargetExists:
        return {Words::tr("This file must stay as it is."),
            Words::tr("Winnow never writes over a list that was imported. Choose another name.")};
    case ErrorKind::ReadBackDiffers:
        return {Words::tr("The written file does not read back as it was written."),
            Words::tr("It was removed. Check the disk and try again.")};
    case ErrorKind::ListEmpty:
        return {Words::tr("There is nothing in this list."), Words::tr("Choose a file that holds addresses.")};
    case ErrorKind::NotAList:
        return {Words::tr("Winnow cannot read this kind of file."),
            Words::tr("Nothing was imported. Save it as CSV and drop that file.")};
    case ErrorKind::UnknownEncoding:
        return {Words::tr("This encoding is not known."), Words::tr("Choose another one, such as UTF-8.")};
    case ErrorKind::NoAddressColumn:
        return {Words::tr("No column holds e-mail addresses."),
            Words::tr("Nothing was imported. If one does, choose it in the preview.")};
    case ErrorKind::AmbiguousAddressColumn:
        return {Words::tr("Several columns hold addresses."), Words::tr("Choose the one that decides about a row.")};
    case ErrorKind::TooManyRecords:
        return {Words::tr("The list has more rows than Winnow takes in one file."),
            Words::tr("Nothing was imported. Split the file.")};
    case ErrorKind::BadOption: return {Words::tr("This choice does not fit."), Words::tr("Nothing was changed.")};
    case ErrorKind::FileDamaged:
        return {Words::tr("The file is damaged or cut off."),
            Words::tr("Nothing was imported. Open it in the program that made it, save it again, and drop that file.")};
    case ErrorKind::FileLocked:
        return {Words::tr("The file is protected by a password."),
            Words::tr("Nothing was imported. Enter its password in the preview.")};
    case ErrorKind::WrongFilePassword:
        return {Words::tr("This is not the password of the file."),
            Words::tr("Nothing was imported. Ask whoever sent it; capital letters count.")};
    case ErrorKind::NoSuchTable:
        return {Words::tr("The file has no such sheet."), Words::tr("Nothing was imported. Choose another one.")};
    case ErrorKind::TooManyParts:
        return {Words::tr("The archive holds more files than any real list."),
            Words::tr("Nothing was imported. Unpack it and drop the list inside.")};
    case ErrorKind::PartTooLarge:
        return {Words::tr("A part of the file unpacks to more than Winnow reads."),
            Words::tr("Nothing was imported. Save the sheet as CSV and drop that file.")};
    case ErrorKind::PackedTooTightly:
        return {
            Words::tr("A part of the file unpacks to far more than any list of its size: it is built like an attack."),
            Words::tr("Nothing was imported. If you trust it, save the sheet as CSV and drop that file.")};
    case ErrorKind::XmlTooDeep:
        return {
            Words::tr("The inside of the file is nested more deeply than any spreadsheet: it is built like an attack."),
            Words::tr("Nothing was imported. If you trust it, save it again as XLSX or CSV.")};
    case ErrorKind::XmlTooWide:
        return {Words::tr("The inside of the file has a tag without end: it is damaged or built like an attack."),
            Words::tr("Nothing was imported. If you trust it, save it again as XLSX or CSV.")};
    case ErrorKind::XmlDoctype:
        return {
            Words::tr(
                "The inside of the file declares a document type, which no spreadsheet does: it is built like an attack."),
            Words::tr("Nothing was imported. If you trust it, save it again as XLSX or CSV.")};
    case ErrorKind::HelperMissing:
        return {Words::tr("The part of Winnow that reads old formats is missing."),
            Words::tr("Nothing was imported. Reinstall Winnow, or save the list as XLSX or CSV.")};
    case ErrorKind::HelperFailed:
        return {
            Words::tr(
                "The confined reader for old formats could not get through the file: it is damaged or of an odd make."),
            Words::tr("Nothing was imported. Open it in Excel or LibreOffice, save it as XLSX, and drop that file.")};
    case ErrorKind::NotAProject:
        return {Words::tr("This is not a Winnow project."),
            Words::tr("Nothing was changed. If it is a list, drop it on the window.")};
    case ErrorKind::ProjectDamaged:
        return {Words::tr("The project is damaged."),
            Words::tr("Nothing was changed. Use a copy of it; your original list is untouched.")};
    case ErrorKind::ProjectTampered:
        return {Words::tr("The project was changed by something other than Winnow."),
            Words::tr("Do not trust its contents. Use a copy; your original list is untouched.")};
    case ErrorKind::ProjectNewer:
        return {Words::tr("The project was made by a newer Winnow."),
            Words::tr("Nothing was changed. Update Winnow and open it again.")};
    case ErrorKind::ProjectBusy:
        return {Words::tr("The project is open elsewhere."), Words::tr("Close it there and try again.")};
    case ErrorKind::ProjectEmptied:
        return {Words::tr("The contents of the project are gone."),
            Words::tr("Use a copy; your original list is untouched.")};
    case ErrorKind::ProjectClosed:
        return {Words::tr("The project is not open any more."),
            Words::tr("Nothing was changed. Open it again if it still exists.")};
    case ErrorKind::WrongPassword:
        return {
            Words::tr("The password is wrong."), Words::tr("Nothing was changed. Try again, or use the recovery key.")};
    case ErrorKind::NoSuchSlot:
        return {Words::tr("The project cannot be opened in this way."), Words::tr("Nothing was changed.")};
    case ErrorKind::OneTimeCodeNeeded:
        return {Words::tr("A one-time code is needed."),
            Words::tr(
                "Nothing was changed. Type the six digits that your authenticator app shows now; without the app, use the recovery key.")};
    case ErrorKind::KeyFileNeeded:
        return {Words::tr("The password is wrong, or a key file is needed with it."),
            Words::tr("Nothing was changed. Choose the key file below the password.")};
    case ErrorKind::KeyFileDamaged:
        return {Words::tr("This is not a key file of Winnow, or it is damaged."),
            Words::tr("Nothing was changed. Use a copy of it.")};
    case ErrorKind::KeyFileLocked:
        return {Words::tr("The key file has a password of its own."),
            Words::tr("Nothing was changed. Use it on the command line, or one without a password.")};
    case ErrorKind::NotAllowed:
        return {Words::tr("Your role in this project does not cover this."),
            Words::tr("Nothing was changed. Ask its owner.")};
    case ErrorKind::NoBackup:
        return {Words::tr("There is no backup that can be used."),
            Words::tr("Nothing was changed. Make one on the Trust page.")};
    case ErrorKind::ReportInvalid:
        return {Words::tr("This is no report of Winnow in its canonical form."),
            Words::tr("Do not rely on it. Ask for the report again.")};
    case ErrorKind::EncryptionMissing:
        return {Words::tr("The encryption does not answer, so nothing was written."),
            Words::tr("Reinstall Winnow: it refuses to keep addresses in clear.")};
    case ErrorKind::ReadOnly:
        return {Words::tr("The folder or the project is read-only."),
            Words::tr("Nothing was changed. Choose a folder that you may write to.")};
    case ErrorKind::DatabaseFailed:
        return {Words::tr("The project could not be read or written."), Words::tr("What was finished is kept.")};
    case ErrorKind::NetworkFailed:
        return {Words::tr("The network cannot be used."),
            Words::tr("What was finished is kept. Check the connection and start again.")};
    case ErrorKind::ProjectSealed:
        return {Words::tr("This project is sealed against that."),
            Words::tr("Nothing was sent. Its owner can lift the seal with the password and a note.")};
    case ErrorKind::ListsDamaged:
        return {Words::tr("A reference list is damaged."), Words::tr("Nothing was changed. Reinstall Winnow.")};
    case ErrorKind::ListsOld:
        return {Words::tr("The reference list is older than the one in use."), Words::tr("Nothing was changed.")};
    case ErrorKind::BadSignature:
        return {Words::tr("The signature does not fit."),
            Words::tr("Nothing was changed. Get the file again from its source.")};
    case ErrorKind::Cancelled: return {Words::tr("Stopped."), Words::tr("What was finished is kept.")};
    case ErrorKind::OutOfMemory:
        return {Words::tr("There is not enough memory."),
            Words::tr("Your list is unchanged. Close other programs and try again.")};
    case ErrorKind::Internal: break;
    }
    return {Words::tr("Something in Winnow went wrong."),
        Words::tr("Your list is unchanged. The problem report under Help holds no address.")};
}

} // namespace winnow::ui
