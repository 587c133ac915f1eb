/**
 * First names that the packages of word lists lack, by hand: West, East and South African, Arabic,
 * Persian, South Asian, Korean, Japanese, Chinese, Vietnamese, Pacific, Celtic, Baltic, Caucasian,
 * Hebrew, African American, and older names of Europe and Latin America. No plain words, no cities.
 */
export const FIRST_NAMES: readonly string[] = `
  Aadhya Aamir Aanya Aatos Abasi Abdirahman Abdullahi Abdulrahman Abdur Abebe Abhay Abhijit Abhinav Abhishek Abilio
  Abital Abubakar Achara Achieng Adaeze Adaobi Adebayo Ademir Adesuwa Adetokunbo Adewale Adhiambo Aditi Adjoa Adlan
  Adonai Adong Aeronwen Afanasy Afnan Afolabi Afroza Afshin Agafya Agostinho Agoston Ah-young Ahanu Aharon Ahlam Ahsan
  Aibek Aigerim Aigul Ailani Ailbhe Ailsa Aindi Ainur Aisling Aivar Aivars Aixin Aizhan Akamu Akash Akbar Akecheta
  Akello Akemi Akhil Akhmad Akihiko Akihiro Akiko Akinyi Akira Akiva Akmaral Akshay Akulina Alaka Alasdair Aldona
  Aleki Aleko Aleksei Alemayehu Algirdas Alihan Alireza Almaz Almut Alojzy Alondra Altantsetseg Altynai Alwyn Amado
  Amaka Amancio Amarachi Amare Amichai Amihan Aminah Amirhossein Amitabh Amjad Anahera Anahit Analu Ananya Anastasiya
  Anatoly Andile Andriy Andrus Anesu Aneurin Anfisa Angharad Aniko Anirudh Anisur Anjana Ankit Ankita Ankur Annegret
  Anneliese Anniken Anong Anshul Anuhea Anuli Anupam Anuradha Anushka Anwar Anwen Anyango Aodhan Aoibheann Aoibhinn
  Aoife Aonghas Aparecida Aparna Apinya Aponi Araksi Arash Araya Arcelia Archana Ardal Ardeshir Areej Arezoo Arkesha
  Arlindo Armas Armgard Arnav Arnfinn Aroha Arpine Arshak Artashes Artavazd Arthit Arttu Arturas Artyom Arvind Arvis
  Arwel Asbjorn Ashanti Ashaunti Asher Ashish Ashkan Ashot Ashraf Ashraful Ashwin Askar Aslam Aslan Aslanbek Aslaug
  Asmarom Assane Astghik Asuka Atara Atefeh Atieno Atohi Atsuko Aukje Aukse Aulikki Aulis Ausra Avdotya Avigail
  Avinash Aviva Avraham Avtandil Avtorhan Awhina Awino Ayaka Ayako Ayesha Ayita Ayumi Ayush Azadeh Azhar Azizah Azlan
  Azucena Azuka Babajide Babak Babar Babatunde Babirye Badri Baharak Bahati Bahman Bahram Baiba Bairbre Bakhtiyar
  Bakyt Balaji Baltasar Bandile Baozhen Baraka Barna Barnaby Bartholomaus Bartholomew Bartolome Baruch Bashir Batbayar
  Batsheva Batya Baudelio Bauyrzhan Bayani Bayarmaa Beathag Behnam Behrouz Bekele Belen Belmiro Benedito Benita Beppe
  Berengere Berhane Bernardino Besik Beslan Bethan Betsan Bharti Bhavana Bhavesh Bhavna Bheki Bhupinder Bijan Bilan
  Bindu Birger Birhanu Birute Bislan Bitna Bituin Bjorg Blathnaid Bo-young Bodza Bogumila Boguslaw Bolaji Bolanle
  Boleslaw Bolormaa Bongani Boonmee Borghild Bosse Bostjan Botagoz Bouke Bowen Bozydar Bracha Branwen Breonna Brianna
  Bridin Brighid Brigido Bronislaw Bronislawa Bronwen Bronwyn Brynhild Brynjar Burkhard Bushra Bwalya Byung Cadfael
  Cadhla Caetano Caitriona Calum Caoilfhionn Caoimhe Caradoc Carwyn Cathal Catriona Ceinwen Cendrillon Ceridwen Cerys
  Cesira Chae-won Chailai Chaiya Chana Chanarong Chang-min Changming Chaoxiang Charisse Charu Chatri Chava Chayo
  Chayton Chebet Chenguang Chenoa Chepkoech Cherono Chibueze Chidi Chidiebere Chidimma Chidinma Chidubem Chigozie
  Chihiro Chijioke Chika Chikaodili Chilufya Chima Chinaza Chinelo Chinenye Chinonso Chinua Chinwe Chioma Chipo
  Chisomo Chitra Chiyo Chogan Cholena Chonthicha Chukwudi Chukwuemeka Chukwuma Chuluun Chunhua Chunlan Chunmei Ciaran
  Cillian Cirilka Citlali Clarice Cledwyn Cliodhna Clodagh Coinneach Conall Conchobhar Conrado Cormac Cremilda
  Crescencio Cruzita Csilla Cunegonde Cuong Cuthbert Czcibor Czeslaw Czeslawa Dae-jung Daequan Dafna Dafydd Dagfinn
  Dagny Daiki Daina Dainis Dainius Daisuke Daithi Daiva Dakari Daksh Dalal Dalisay Dandan Danguole Danish Daniyar
  Danladi Daquan Dariush Darragh Darya Dashaun Davit Davoud Dawit Dawnell Deandre Dearbhla Deepa Deepak Deeqa Deiniol
  Deirdre Delonte Delroy Delyth Demarion Demeke Demyan Denes Denzel Deolinda Dequan Derion Detlef Devendra Devontae
  Devorah Dezso Diarmaid Diarmuid Diethelm Dietlinde Dietmar Dilip Dilshod Dilwyn Dilys Diondre Diwata Dmitriy Dmitry
  Dmytro Doireann Domhnall Domingas Domitilla Domokos Donatas Dong-hyun Donghyun Donnacha Donncha Dontae Donte Doutzen
  Drusilla Duangjai Duong Duqvaha Durdica Dvora Dyani Dzhaba Dzhokhar Eabha Eachann Eadaoin Eamon Eamonn Eanna Ebele
  Ebenezer Ebenezra Eberhard Eboni Ebuka Edivaldo Eelco Egita Ehsan Eilidh Eilif Eilis Eilish Eilwen Eimantas Eimear
  Einari Eirlys Eirwen Eithne Ejike Ekaterina Ekaterine Ekene Ekkehard Elaheh Elemer Eleri Elfriede Elham Elikem
  Elisheva Eliyahu Eluned Embla Emeterio Emiko Emlyn Emoke Emrys Endang Endel Endre Eneida Enfys Eniko Enitan Enkhtuya
  Enlai Eoghan Epeli Epifanio Erdene Erdmuthe Erlan Erlend Erlinda Erzsebet Esfandiar Esinam Estebana Esyllt Etelka
  Etenia Etsuko Eun-ji Eun-kyung Eun-woo Eunji Eunkyung Euphemia Eurwen Evdokia Evgeni Evgenia Evgeny Eyerusalem
  Ezinne Faduma Fadumo Fahad Faigy Faina Faisal Faizal Falaniko Fangfang Farai Faramarz Farhad Farhan Farhana Farhiya
  Fariba Farid Farnaz Farooq Farrokh Farshid Farzad Farzaneh Fatema Fatimah Fawad Fawzia Fayez Fazal Fearchar Felicja
  Felisberto Fengying Ferdous Fereshteh Fereydoun Fergal Fergus Ffion Fiachra Fiadh Fikile Fikru Filipo Filmon Finbar
  Fintan Fionnghuala Fionnlagh Fionnuala Firmino Firouzeh Fitzgerald Fitzroy Floraidh Florentino Folake Folasade Folke
  Forough Fortino Franciska Frayda Friedhelm Friedlinde Frode Froukje Fruela Frumie Fumiko Fumio Furaha Fyodor Gagik
  Ganbaatar Ganbold Garba Garegin Gauri Gavriel Gavriil Gayane Gbenga Gediminas Geert Genaro Genet Gennadi Gennady
  Genowefa Georgi Geraint Gerhild Gerlando Gerlinde Gershon Gertrudes Gertrudis Getachew Gethin Gethsemane Gevorg
  Ghada Ghassan Ghazal Ghazar Ghislaine Ghulam Giang Giedre Giedrius Gijsbert Gilad Gillean Gintaras Gintare Giorgi
  Girma Gizella Gjertrud Glafira Glenys Gobnait Gocha Golnaz Gosta Gotthilf Govind Grainne Grazyna Grigor Grigory
  Gruffudd Gruffydd Guenole Guifang Guiying Guled Gulnara Gulsara Gumersindo Gunhild Gunnhild Guntars Gunther Guntis
  Gunvor Guolian Guoqiang Guram Gurinder Gurpreet Gustaf Gustaw Guttorm Gvantsa Gwenda Gwendal Gwendolen Gwenllian
  Gwenno Gwerfyl Gwilym Gwyneth Gwynfor Gyeong Gyongyi Gyorgyi Gyozo Gyula Ha-eun Haben Habibur Hadas Hadassah Hadeel
  Hadiza Hae-won Haeun Hafeez Hafiz Haidar Haile Haiyan Hajime Hajna Hajnalka Hakob Haldis Halimah Halldis Hallvard
  Halona Halvard Halvor Hamad Hamdan Hamideh Hamlet Hanadi Hanako Hanan Hannelore Hanoch Haoran Haoyu Hardeep
  Haripriya Harish Harpreet Harsha Harshad Hartmut Haruka Haruki Haruko Haruna Haruto Hasina Hasmik Haukea Haunani
  Hauwa Hayato Haytham Heberto Hedwig Hefin Heide Heidemarie Heiki Heimo Heladio Helge Helka Helmuth Helve Helvi
  Hemant Hendrikje Hengameh Hephzibah Heribert Heriberto Herlinda Hermelinda Hermione Hezekiah Hiawatha Hibaq Hidayah
  Hideki Hideo Hielke Hikari Hikaru Hilkka Hiltrud Himanshu Hinata Hinemoa Hirohito Hiroko Hiromi Hiroshi Hiroyuki
  Hisako Hisashi Hisham Hitoshi Hiwot Hjordis Hoang Hodan Hodaya Holger Homayoun Hongmei Hongwei Honoka Honovi Hooman
  Horatio Hormoz Hortencia Hosni Hovhannes Hovik Hrant Hripsime Hryhoriy Huanhuan Huifang Huilan Huong Husam Hussain
  Huyana Huyen Hye-jin Hye-won Hyejin Hyo-jin Hyun-jin Hyun-ju Hyun-woo Hyunwoo Hywel Iarla Ibolya Ibtisam Ibukun
  Ichabod Ichiro Idalia Idalina Iestyn Ieuan Ifeanyi Ifrah Iftekhar Ignacia Ihaia Ijeoma Ikechukwu Ikram Ildiko Ilkka
  Illtud Imala Imants Imola In-sook Inaam Inbal Indrek Ineke Inese Inga-Lill Ingebjorg Ingemar Ingvar Ingvild Iniobong
  Innes Innokenty Inocencio Ioane Iolana Iorwerth Iosefa Iracema Iraci Irakli Irmgard Irmtraud Isamu Ishaan Ishbel
  Ishita Isita Isolde Issouf Itamar Ithel Itsuki Itzhak Iwona Iyabo Jaanus Jaber Jabulani Jacinta Jagjit Jagoda
  Jahanara Jahangir Jamarion Janibek Jannatul Jarkko Jarmo Jaroslaw Jasleen Jaspreet Jatin Javad Javed Jayant Jayanti
  Jayesh Jayla Jazmine Jedrzej Jejomar Jelagat Jemima Jepkosgei Jeroen Ji-eun Ji-hoon Ji-hye Ji-min Ji-soo Ji-won
  Ji-woo Ji-yeon Ji-young Jiahao Jiahui Jiangnan Jianguo Jianhua Jianjun Jiaqi Jiaxin Jiayi Jiaying Jigar Jihoon Jimin
  Jin-ah Jin-young Jinghua Jingjing Jingyi Jinping Jisoo Jiwon Jiyeon Jiyoung Jochem Jochen Jolan Jong-hyun Joon-ho
  Jorma Jorunn Jouko Jouni Jovita Judit Juhan Julcsa Jumana Jun-ho Junaid Jung-hee Jung-hwa Jung-min Junichi Junjie
  Junko Junwei Juozas Jurate Jurema Jurij Juris Jussi Juventino Jyothi Kabir Kabiru Kachina Kadijah Kadri Kaede Kahale
  Kahealani Kahurangi Kaija Kailani Kaimana Kainene Kaisa Kaiwen Kaiyo Kakha Kakhaber Kalani Kaleo Kalev Kalisha
  Kaliska Kalju Kalman Kamaka Kamalani Kamau Kambiz Kamealoha Kamrul Kamyar Kanani Kanat Kanchana Kanisha Kannika
  Kanoa Kanya Kaori Kaoru Kapil Kapitolina Kapono Karabo Karanja Karapet Kariuki Karlheinz Karoly Kashif Katalin
  Kateryna Katlego Katsumi Katsuo Kauko Kaushik Kaveh Kavita Kavitha Kazimiera Kazue Kazuhiko Kazuki Kazuko Kazuo
  Kazuya Kazys Keahi Keala Kealoha Kebede Keerthi Keijo Keiki Keikilani Keiko Keita Kekoa Kekona Kelechi Kenichi
  Kenisha Kenta Keola Keoni Keonna Kersti Kerttu Kestutis Ketan Ketevan Ketino Ketut Keyvan Keziah Khachatur Khadra
  Khairul Khaled Khamisi Khamzat Khanh Khatia Khava Khaya Kheda Khosrow Khurram Khushi Kianoush Kibet Kidane Kiele
  Kierra Kimani Kimmo Kipchoge Kiprono Kiptoo Kirsi Kirsteen Kirsti Kirsty Kishore Kittipong Kiyoko Kiyoshi Kjartan
  Kjersti Kjetil Klavdia Kobina Kohana Kohei Koichi Komal Kondwani Koppany Korir Kosisochukwu Kotaro Krishawn Krishnan
  Kristaps Krisztina Kriti Kritsana Kseniya Kuanysh Kudzai Kuldeep Kullervo Kulli Kumiko Kunal Kunigunde Kunle Kusum
  Kuzma Kwabla Kwahu Kyesha Kyoko Kyosti Kyung-hee Kyung-soo Kyungsoo Ladan Lafaele Laima Laimute Lakeisha Lakeshia
  Lakisha Laleh Lalelei Lalit Lanre Lanying Laoise Laquan Laquisha Laquita Lasha Lashanda Lashawn Lashonda Latanya
  Latasha Latavius Latha Latifah Latisha Latonya Latrice Lavrenty Lawan Lawanda Lecha Lehel Leida Leimomi Lekan Lemlem
  Leocadia Leocadie Leokadia Leota Lesedi Lesya Leszek Lettice Levan Levon Liban Librado Liesbeth Liesel Ligaya Lihua
  Liina Lijuan Lilit Limbani Linas Lindani Lindiwe Lingling Liqin Liudmyla Liwayway Liwei Ljerka Lleucu Llinos
  Lochlann Lokelani Lonato Londiwe Lorant Lorcan Lorinc Lowri Lubna Lucero Lucyna Ludger Luitgard Lukasz Lungile
  Luningning Luong Lusine Luzia Luzmaria Luzviminda Lwazi Lysander Lyubomyr Lyubov Lyudmila Maame Maayan Mabli Macawi
  Macharia Machiko Machteld Maciej Madhav Madhavi Madhu Madoc Maebh Magdolna Magnhild Magomed Mahad Mahbub Mahin
  Mahina Mahira Mahnaz Mahnoor Mahpiya Mahsa Mahshid Mahtab Mahvash Mairead Mairi Mairin Majed Majid Majken Makana
  Makani Makhosi Makiko Makka Makoa Makoto Malachy Malakai Malee Malgorzata Malie Malka Malosi Mamoru Mamuka Manaaki
  Manabu Manaia Manasi Mandana Mandeep Maneesh Mangesh Manish Manjeet Manjula Manjunath Manoel Manpreet Manus Maral
  Marama Mared Margarito Maricel Maricela Maricruz Marijke Mariko Marilda Marisela Marites Mariusz Mariya Marjo Marjut
  Marmaduke Marquan Marquisha Marquita Maryat Marzena Masaaki Masahiro Masako Masami Masao Masaru Masashi Masato
  Masoud Matevz Matiu Matvei Matvey Mauri Mawuli Maximino Mayank Mayer Mayrbek Mayumi Mayur Mazen Mazlan Mbali Meaza
  Mebrahtu Mechthild Medwen Meeli Meelis Meera Megha Meghana Megumi Mehitabel Mehran Mehrdad Mehret Mehrnoosh Mehwish
  Meifeng Meihua Meiling Meilyr Meinhard Meinir Meixiang Mekdes Meleri Menachem Menashe Mengyao Menna Mererid Merfyn
  Merja Mervi Metka Mhairi Mi-kyung Mi-sook Michiko Midori Mieczyslaw Mieko Miesha Migdalia Mikala Mikhail Mikheil
  Mikolaj Milind Milosz Min-ah Min-ho Min-ji Min-jun Min-seo Min-su Minako Minal Mindaugas Minghui Mingyu Mingzhu
  Minji Minjun Minoo Minoru Minseo Mirjami Miroslaw Miroslawa Mirren Mirzo Misae Misaki Mitsuko Mitsuo Mizanur Mizuki
  Mkrtich Mmabatho Moacir Moesha Mohamud Mohit Mohsen Moinul Mojgan Mojtaba Momcilo Momoka Monae Mongkut Morag
  Mordechai Morfydd Morteza Morven Mosharraf Movsar Mozhgan Mphatso Mridula Mubashir Mudassar Muhannad Muireall
  Muireann Mukasa Mukta Mulenga Mulugeta Mumbi Munashe Munkhbat Murali Murchadh Murdo Mutale Muthoni Mutua Mwajuma
  Mwambui Mwangi Mwende Mwila Myfanwy Mykhailo Mykola Mykyta Myung-hee Nadeem Nader Nadezhda Nadiya Naeem Naftali
  Nafula Nahar Naheed Nahimana Nairi Nakato Nakisha Nalani Naledi Nalubega Namrata Namukasa Nandini Naoise Naoki Naoko
  Naoto Narek Naresh Narine Narong Nashoba Nasreen Nasrin Nasser Nataliya Natalya Natela Natia Natnael Natsuki Natsumi
  Nattaya Natthapong Naveed Navjot Nazanin Nazare Nazia Nazira Nazma Nazmul Ncuti Ndapiwa Ndeye Nechama Neelam Neema
  Neeraj Neeta Negar Negin Nehemiah Neide Nelida Nereida Nergui Neringa Nerys Nesreen Ngaio Ngaire Ngaru Nghia Nguyet
  Nhlanhla Nhung Nhyira Niall Niamh Nichelle Nidhi Niesha Nighat Niilo Nijole Nikau Nikhil Nikifor Nikolay Nikoloz
  Nilesh Niloofar Niloufar Nimisha Ningning Ningsih Niran Nirmala Nisha Nishant Nissim Nitin Nitya Nizhoni Njeri Njoki
  Nkechi Nkiru Nkosana Nkosazana Nneka Nnenna Nobuhle Nobuko Nobuo Nobuyuki Nodar Noelani Nollaig Nolwenn Nomalanga
  Noman Nomsa Nomzamo Nonglak Norhayati Noriko Noriyuki Normunds Nosheen Nosipho Nothando Ntombi Nuala Nugzar Nunzia
  Nurdi Nurit Nursultan Nuutti Nwabueze Nyambura Nyasha Nyawira Nyokabi Obadiah Obiageli Obinna Obiora Ochieng Oddny
  Oddvar Odete Odhiambo Odhran Odina Odongo Ogechi Ohanzee Oighrig Oisin Okechukwu Okello Okoth Oksana Olabisi Oladele
  Olegario Oleksandra Oleksiy Olesya Olgierd Olubunmi Olufemi Olusegun Oluwatobi Oluwatoyin Olwen Omkar Omnia Onatah
  Onesime Onesimo Onyango Onyeka Onyekachi Onyinye Oonagh Orjan Orlaith Ornwan Orsolya Ortrud Osama Osamu Osnat Oszkar
  Otavio Otieno Ottoline Owain Owino Oyinkansola Oystein Oyuun Oyvind Oziel Paata Paavo Padmini Padraic Padraig Palesa
  Pallavi Pania Panida Pankaj Paora Parag Paresh Parisa Parminder Parth Parthenia Parul Parvin Parviz Pavan Pavati
  Pawan Pawel Payal Payam Peadar Pearse Pedram Peiyu Pejman Pelageya Peregrine Perel Persephone Pertti Pesach Petimat
  Petronella Petunia Phichit Philomena Phineas Phong Phumzile Phung Phuoc Phuong Pierpaolo Pimchan Pinchas Piroska
  Piyanuch Piyush Ponciano Pongsak Poonam Pooya Pouya Povilas Prabhakar Prabhat Prachi Pradeep Pragya Pramod Pranav
  Prasert Prasit Praskovya Prateek Pratibha Praveen Preecha Preethi Preeti Prerna Priit Priti Priyanka Proinsias
  Prokhor Prudencia Przemyslaw Ptolemy Pualani Puanani Pumla Pushpa Qamar Qasim Qiang Qianqian Qingling Quang Quanisha
  Quentavius Quinesha Quintavious Quyen Quynh Rabab Rabiu Rachana Radhika Radoslaw Rafayel Rafiqul Raghad Raghav Raghu
  Ragna Ragnar Ragnhild Ragnvald Rahima Raija Raimo Raimondas Raimonds Raimunda Raimundo Raivis Raivo Raizel Rajat
  Rajeev Rajesh Rajeshwari Rajkumar Raman Ramaz Ramin Ramunas Ramune Ramya Ramzan Ranald Rangi Raonaid Rasha Rashaad
  Rashida Rashmi Rasine Ratana Ratko Rattana Rauha Rauno Ravindra Rawan Rawiri Razia Reena Refilwe Rehana Rehema
  Reidar Reijo Reiko Reino Rekha Renuka Revathi Revaz Reynaldo Rezaul Rezso Rhian Rhianwen Rhodri Rhona Rhonwen
  Rhydian Riddhi Rihards Riikka Rimantas Ripeka Rishabh Rishi Ritika Rivaldo Rizalino Rizwan Robel Rochel Roelof
  Rohani Roisin Rokas Rokeya Ronelle Ronen Rongrong Ronisha Ronit Ropafadzo Rosalba Rosalio Rosamund Rosangela Rosaura
  Roselani Roselyne Roshawn Roshni Roshonda Rosilda Rosmah Roswitha Rotich Rozsa Ruadhan Ruaidhri Ruairi Ruairidh
  Ruaraidh Rubina Ruchel Ruchi Rudiger Ruolan Ruoxi Rupali Rupesh Ruqayyah Rusudan Rutendo Rutger Ruzanna Ryota Ryuji
  Saara Sachiko Sadao Sadhana Sadhbh Sadia Sadiq Sadiqa Saeed Saeid Safaa Sagal Sahar Sahil Saira Sajid Sakda Salah
  Salama Salete Salme Salote Saltanat Salustia Samah Saman Samaneh Samat Sameh Samer Sampo Samuli Samvel Sanaz Sandhya
  Sandile Sang-hoon Sang-woo Sangeeta Sanjana Sanjeev Sanjiv Saoirse Saorla Sapna Sarangerel Sarawut Sargis Sarika
  Sarit Saroj Sarojini Sarolta Sasithorn Satoko Satomi Satoru Satoshi Saulius Saurabh Savely Savita Sawsan Sayaka
  Sayuri Seema Sefina Segun Seiichi Seija Seiji Selam Selamawit Selorm Semere Semisi Semyon Senait Senan Senzo Seo-jun
  Seo-yeon Seo-yun Seojun Seok-jin Seonag Seonaid Seoyeon Sepideh Seraphina Serhiy Serigne Setareh Setiawan Setsuko
  Seumas Seung-hyun Shabana Shabnam Shabtai Shadi Shafiqul Shaghayegh Shahab Shahbaz Shahid Shahida Shahin Shahjahan
  Shahlo Shahnaz Shahram Shahrizal Shahrzad Shailesh Shaindel Shaista Shakeel Shalini Shalom Shalva Shamil Shamima
  Shaneka Shaniqua Shanita Shanshan Shaoqi Shaparak Shaquan Shaquille Shaquita Sharad Sharareh Sharif Sharmin Sharpudi
  Shashank Shaul Shavkat Shavonne Shawanda Shazia Shefali Shenequa Sheniqua Sherif Shideh Shifra Shigeko Shigeru
  Shihong Shikha Shimon Shimshon Shinichi Shinji Shiori Shira Shirin Shirina Shivam Shivani Shiye Shizhee Shizuka
  Shizuko Shlomit Shlomo Shmuel Shoaib Shobha Shohreh Shoko Shona Shonda Shondra Shorena Shoshana Shota Shraddha
  Shruti Shuang Shubham Shufen Shuhui Shuichi Shulamit Shuping Shushan Shuying Shweta Siamak Siaosi Siavash Sicheng
  Siddharth Siegfried Sieglinde Sietske Sigbjorn Sigita Sigrun Sigvard Siiri Silvanus Silvestre Silvino Simba Simcha
  Simret Sinead Siobhan Sione Sioned Siphesihle Siranush Sirarpi Siriporn Sirje Sirkka Sirpa Sissel Sitala Sitiveni
  Sivan Sixten Siyabonga Sizwe Skaiste Slawomir Smbat Sneha Snehal Snezhana Snorre Sobia Sofya Sohail Soheil Soili
  Sointu Sokanon Solbjorg Solfrid Solomiya Solvi Solvig Somchai Somhairle Somsak Sonal Sonali Soo-jin Soo-young Soojin
  Sophronia Sopiko Sopita Sorcha Sorley Soroush Soumya Srdjan Sridevi Sridhar Srikanth Srinivas Srinivasan Ssebo
  Staffan Stanislaw Stanislawa Steinar Stellan Stian Struan Su-bin Subramaniam Suchart Sudha Sudhir Suhail Suharto
  Sujatha Sukarno Sukhbaatar Sulaiman Sulim Sultana Sumaira Sumanth Sumiko Sumit Sun-hee Sunan Sung-min Sungmin Sunil
  Suoma Suong Supaporn Surasak Surekha Suren Surinder Susanti Sushila Susumu Svante Svein Svyatoslav Swantje Swathi
  Swati Syafiq Sylvaine Synnove Syreeta Sytske Szilard Szilveszter Szilvia Taavi Tadas Tadashi Tadesse Tadeu Tadeusz
  Tadhg Tae-hyung Tae-yang Tafadzwa Tahereh Tahira Tahmina Taiki Taima Taisiya Taisto Takahiro Takahito Takako Takao
  Takashi Takeshi Takoda Takudzwa Takumi Takuya Talgat Taliesin Tallulah Talosia Tamahou Tamar Tamati Tamaz Tameka
  Tamika Tamiko Tamuna Tanawat Taneli Tangaroa Tanisha Tanjila Tanveer Tanvi Tapiwa Taraneh Tarek Tareq Tariq Tarjei
  Tarmo Tashawn Taslima Tasunka Tatanka Tatenda Tatevik Tatsuo Tatsuya Taufa Tauno Tavita Tawana Tawanda Tawhiri Tayen
  Tayshaun Tayyaba Tebogo Teboho Teemu Tegan Tegwen Tehila Teija Tekle Temesgen Temir Temur Tendai Tengiz Teofilo
  Terez Terhi Terho Terje Terttu Teruko Tesfaye Tetsuo Tetsuya Tetyana Teuila Teuvo Tevita Tewodros Thabang Thabiso
  Thabo Thach Thaksin Thanakorn Thandeka Thandi Thandiwe Thandolwethu Thang Thanh Thelonious Thembeka Thembinkosi
  Theodosia Thien Thinh Thokozani Thorbjorn Thorsten Thuan Thuyen Thyra Tianyu Tiernan Tigist Tigran Tiisetso Tikhon
  Timesha Timofey Tinashe Tinatin Tingting Tiona Tipene Tirunesh Tivadar Tiyamike Tjeerd Tjitske Tobenna Tochukwu
  Toini Toivo Tokala Tomeka Tomoko Tomomi Tomos Tomoya Toomas Tordis Torgeir Torger Torhild Torill Torin Tormod
  Tornike Torquil Torstein Torunn Torvald Toshiko Toshio Touko Touraj Toyin Trang Traudl Trayvon Treasa Trevon Treyvon
  Trieu Trinh Trond Trong Trude Trung Truong Trygve Tryphena Tsegaye Tsetseg Tshepo Tshidi Tsitsi Tsubasa Tsutomu
  Tudur Tuija Tumaini Tumelo Tunde Tuomo Turid Turpal Tuyen Tuyet Tyisha Tykeisha Tyyne Tzipora Ubaid Ubirajara
  Uchechi Uchenna Ugochi Ugonna Uilleam Uldis Ulrike Ultan Ulugbek Ululani Ulyana Ulysses Umaru Umesh Upendo Urmas
  Urszula Usama Uzoma Vahagn Vahan Vaibhav Vaidas Vaino Vaishali Vakha Vakhtang Valdas Valdir Valdis Vandana Vardan
  Vardges Varduhi Varsha Varun Vasant Vasanthi Vasilije Vasily Vasyl Vazgen Vazha Vazul Veena Veera Vegard Veijo
  Veljko Vello Velta Vemund Venancio Venetia Venkat Venkatesh Venla Vianey Vibha Victorine Vidar Vieno Vigdis Viive
  Vijaya Vijayalakshmi Vikas Vikram Viktoriya Vilgot Viliami Vilija Viljo Vilppu Vimbai Vineet Vinita Vinko Vinod
  Vipin Vipul Virendra Virginijus Virpi Vishal Vitaliy Vitaly Vivek Viveka Vladeta Vladyslav Vojislav Volkmar
  Volodymyr Volodymyra Vonda Vuokko Vuong Vyacheslav Vytautas Waclaw Waclawa Wafiyyah Wahya Waiata Wailani Wairimu
  Waithera Wajid Wakana Wakesha Waldemar Waleed Waltraud Wambui Waneta Wangari Wangui Wanida Wanjiku Wanjiru Wanyama
  Wapasha Waqar Waqas Warsame Warsan Wasim Wasswa Wayan Weidong Weiguo Weihong Weijie Weiming Wenbo Wendelin Wenjie
  Wenjing Wenjun Wenli Wenqian Whetu Wichai Widodo Wieslaw Wieslawa Wietske Willibald Winfried Winta Wioletta Wirat
  Wiremu Witold Wladyslaw Wlodzimierz Wojciech Wolfram Woo-jin Worku Wytze Xavion Xiaodong Xiaofeng Xiaohong Xiaohui
  Xiaojing Xiaolan Xiaoli Xiaoling Xiaolong Xiaomei Xiaoming Xiaoping Xiaoqing Xiaowei Xiaoyan Xiaoyu Xinyi Xinyu
  Xiomara Xiulan Xiumei Xolani Xoliswa Xuefeng Xuemei Yaakov Yakov Yalda Yamini Yanfang Yanhong Yanling Yanmei Yanti
  Yanyan Yaqin Yared Yareli Yaroslav Yaroslava Yashwant Yasir Yasuko Yasuo Ye-jin Yefim Yegor Yehoshua Yehuda Yehudit
  Yejin Yekaterina Yelena Yelizaveta Yemelyan Yeon-ah Yerlan Yevgenia Yevgeny Yevhen Yichen Yifan Yifei Yihan Yiming
  Yingying Yiska Yisrael Yitzchak Yitzhak Yngve Yngvild Yocheved Yohannes Yoichi Yolotzin Yonas Yonatan Yong-ho
  Yongliang Yongyuth Yoo-jin Yoojin Yoshie Yoshio Yossi Yosuke Young-hee Young-ja Young-soo Youngja Youngsoo Yuanyuan
  Yuchen Yueying Yufeng Yuhan Yuichi Yukari Yukiko Yukio Yulan Yuling Yuliya Yumei Yumiko Yun-seo Yunfei Yuqing
  Yuridia Yuriko Yuriy Yusra Yusuke Yutaka Yutong Yuvraj Yuxuan Yuying Zabel Zahava Zaheer Zahid Zainal Zakhar Zakiya
  Zalman Zandile Zaniyah Zarema Zaruhi Zawadi Zaynab Zbigniew Zdzislaw Zebediah Zebulon Zedong Zeeshan Zehava Zeina
  Zelia Zelimkhan Zemin Zenaida Zephyrin Zerihun Zhanna Zhaoyang Zhenhua Zhiming Zhiqiang Zhiwei Zhiyuan Zhongwei
  Ziedonis Zihan Zipporah Zitkala Zivile Zivojin Zixuan Zodwa Zohreh Zongrui Zoraida Zorica Zrinka Zsigmond Zsuzsa
  Zsuzsanna Zubair Zubairu Zuberi Zufan Zukiswa Zuleika Zulema Zulfiya Zulikhan Zulkifli Zurab Zviad Zygimantas
`
  .trim()
  .split(/\s+/);
