// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/guidedialog.h"

#include <QFile>
#include <QImage>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace om {

namespace {

constexpr QLatin1StringView firstPage("index.md");

constexpr int picturePx = 640; // wide; their height follows
constexpr int marginPx = 24;

/// Shows the guide's own pictures, which are compiled in, and loads nothing else: no file, no network.
class PageView : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl &url) override
    {
        const QImage whole(QStringLiteral(":/om/images/") + url.fileName());
        if (whole.isNull()) {
            QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
            nothing.fill(Qt::transparent);
            return nothing;
        }
        const double ratio = devicePixelRatioF();
        QImage picture = whole.scaledToWidth(std::min(whole.width(), int(picturePx * ratio)), Qt::SmoothTransformation);
        picture.setDevicePixelRatio(ratio);
        return picture;
    }
};

} // namespace

GuideDialog::GuideDialog(const QString &language, QWidget *parent)
    : QDialog(parent)
    , m_folder(QStringLiteral(":/om/guide/") + (language.startsWith(QLatin1String("zh")) ? QStringLiteral("zh_CN/") : QStringLiteral("en/")))
    , m_text(new PageView)
{
    setWindowTitle(tr("User guide"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(picturePx + 2 * marginPx + 24, 720); // and a bar to scroll
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("User guide"));
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) { showPage(link.fileName()); });
    showPage(firstPage);
}

void GuideDialog::showPage(const QString &page)
{
    QFile file(m_folder + page);
    if (!file.exists())
        file.setFileName(m_folder + firstPage);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QString text = QString::fromUtf8(file.readAll());
    if (page != firstPage && file.fileName() != m_folder + firstPage)
        text.prepend(QStringLiteral("[← %1](%2)\n\n").arg(tr("Contents"), firstPage));
    m_text->setMarkdown(text);
    m_text->document()->setDocumentMargin(marginPx);
}

} // namespace om
