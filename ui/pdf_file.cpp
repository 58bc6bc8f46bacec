// SPDX-License-Identifier: Apache-2.0

#include "ui/pdf_file.h"

#include "output/private_file.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>

namespace winnow::ui {

Result<void> writePdf(const QString& html, const QString& title, const QString& path)
{
    Result<PrivateFile> file = PrivateFile::create(path.toStdString(), {}, true);
    if (!file) return pass(file);
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setTitle(title);
        QTextDocument document;
        document.setHtml(html);
        document.print(&writer);
    }
    const QByteArray& pdf = bytes.data();
    Result<void> done = file->write({pdf.constData(), static_cast<std::size_t>(pdf.size())});
    return done ? file->publish() : done;
}

} // namespace winnow::ui
