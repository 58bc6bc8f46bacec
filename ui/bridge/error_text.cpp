#include "ui/bridge/error_text.h"

#include <QCoreApplication>

namespace winnow::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Errors)
};
#define W(text) Words::tr(text)

} // namespace

ErrorText textOf(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::FileNotFound: return {W("The file was not found."), W("It may have been moved or renamed. Choose it again.")};
    case ErrorKind::FileUnreadable:
        return {W("The file cannot be read."), W("Nothing was imported. Check its permissions, or copy it to this computer first.")};
    case ErrorKind::FileUnwritable: return {W("The file cannot be written."), W("Your list is unchanged. Choose a folder that you may write to.")};
    case ErrorKind::FileChanged:
        return {W("The file changed while it was read."), W("Nothing was imported. Close the program that writes it and try again.")};
    case ErrorKind::DiskFull: return {W("The disk is full."), W("Your list is unchanged and no half file was left. Free some space and try again.")};
    case ErrorKind::TargetExists: return {W("This file must stay as it is."), W("Winnow never writes over a list that was imported. Choose another name.")};
    case ErrorKind::ReadBackDiffers:
        return {W("The written file does not read back as it was written."), W("It was removed. Check the disk and try again.")};
    case ErrorKind::ListEmpty: return {W("There is nothing in this list."), W("Choose a file that holds addresses.")};
    case ErrorKind::NotAList: return {W("Winnow cannot read this kind of file."), W("Nothing was imported. Save it as CSV and drop that file.")};
    case ErrorKind::UnknownEncoding: return {W("This encoding is not known."), W("Choose another one, such as UTF-8.")};
    case ErrorKind::NoAddressColumn: return {W("No column holds e-mail addresses."), W("Nothing was imported. If one does, choose it in the preview.")};
    case ErrorKind::AmbiguousAddressColumn: return {W("Several columns hold addresses."), W("Choose the one that decides about a row.")};
    case ErrorKind::TooManyRecords: return {W("The list has more rows than Winnow takes in one file."), W("Nothing was imported. Split the file.")};
    case ErrorKind::BadOption: return {W("This choice does not fit."), W("Nothing was changed.")};
    case ErrorKind::NotAProject: return {W("This is not a Winnow project."), W("Nothing was changed. If it is a list, drop it on the window.")};
    case ErrorKind::ProjectDamaged: return {W("The project is damaged."), W("Nothing was changed. Use a copy of it; your original list is untouched.")};
    case ErrorKind::ProjectTampered:
        return {W("The project was changed by something other than Winnow."), W("Do not trust its contents. Use a copy; your original list is untouched.")};
    case ErrorKind::ProjectNewer: return {W("The project was made by a newer Winnow."), W("Nothing was changed. Update Winnow and open it again.")};
    case ErrorKind::ProjectBusy: return {W("The project is open elsewhere."), W("Close it there and try again.")};
    case ErrorKind::ProjectEmptied: return {W("The contents of the project are gone."), W("Use a copy; your original list is untouched.")};
    case ErrorKind::WrongPassword: return {W("The password is wrong."), W("Nothing was changed. Try again, or use the recovery key.")};
    case ErrorKind::NoSuchSlot: return {W("The project cannot be opened in this way."), W("Nothing was changed.")};
    case ErrorKind::EncryptionMissing: return {W("The encryption does not answer, so nothing was written."), W("Reinstall Winnow: it refuses to keep addresses in clear.")};
    case ErrorKind::ReadOnly: return {W("The folder or the project is read-only."), W("Nothing was changed. Choose a folder that you may write to.")};
    case ErrorKind::DatabaseFailed: return {W("The project could not be read or written."), W("What was finished is kept.")};
    case ErrorKind::ListsDamaged: return {W("A reference list is damaged."), W("Nothing was changed. Reinstall Winnow.")};
    case ErrorKind::ListsOld: return {W("The reference list is older than the one in use."), W("Nothing was changed.")};
    case ErrorKind::BadSignature: return {W("The signature does not fit."), W("Nothing was changed. Get the file again from its source.")};
    case ErrorKind::Cancelled: return {W("Stopped."), W("What was finished is kept.")};
    case ErrorKind::OutOfMemory: return {W("There is not enough memory."), W("Your list is unchanged. Close other programs and try again.")};
    case ErrorKind::Internal: break;
    }
    return {W("Something in Winnow went wrong."), W("Your list is unchanged. The problem report under Help holds no address.")};
}

#undef W

} // namespace winnow::ui
